import {
  containerMemoryLimit,
  defineAdapter,
  defineObjectType,
  metric,
  property,
  units,
} from '@packwright/sdk';

/** One kind of thing that is monitored. Its keys are for programs and stay; its labels are for people. */
export const Machine = defineObjectType('machine', {
  label: 'Machine',
  identifiers: { id: { label: 'ID' } },
  attributes: {
    platform: property({ label: 'Platform' }),
    uptime: metric({ label: 'Uptime', unit: units.time.seconds, keyAttribute: true }),
  },
});

export const myAdapter = defineAdapter({
  key: 'MinimalAdapter',
  label: 'Minimal',
  version: 1,
  // What the user of an account fills in.
  parameters: { ...containerMemoryLimit() },
  objectTypes: [Machine],

  // Returns a sentence for the user where the account cannot work.
  test: () => undefined,

  // Yields each object with what is known of it now.
  *collect() {
    const values = { platform: process.platform, uptime: process.uptime() };
    yield Machine.object({ name: 'First machine', id: 'M-1' }).set(values);
  },
});
