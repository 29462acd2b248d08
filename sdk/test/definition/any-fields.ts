import fc from 'fast-check';
import { anyKey, optional, order } from './any-key.ts';

const values = fc.uniqueArray(
  fc.record({ key: anyKey, label: fc.string() }, { requiredKeys: ['key'] }),
  { minLength: 1, maxLength: 3, selector: ({ key }) => key.toLowerCase() },
);
const choice = values.chain((values) =>
  fc.record(
    {
      type: fc.constant('enum'),
      values: fc.constant(values),
      default: fc.constantFrom(...values.map(({ key }) => key)),
    },
    { requiredKeys: ['type', 'values'] },
  ),
);
const maxLength = fc.integer({ min: 30, max: 99 });
const text = fc.record({ default: fc.string(), maxLength }, optional);
const integer = fc.record(
  { type: fc.constant('integer'), default: fc.maxSafeInteger() },
  { requiredKeys: ['type'] },
);
const common = { label: fc.string(), required: fc.boolean(), displayOrder: order };

/** A parameter or an identifier; `own` is what only one of them has. */
export function anyField(own: { readonly [member: string]: fc.Arbitrary<boolean> }) {
  const options = fc.record({ ...common, description: fc.string(), ...own }, optional);
  return fc
    .tuple(fc.oneof(text, integer, choice), options)
    .map(([type, options]) => ({ ...options, ...type }));
}

const secret = fc.record({ password: fc.boolean() }, optional);

export const anyCredentialField = fc
  .tuple(fc.oneof(secret, fc.constant({ type: 'integer' }), choice), fc.record(common, optional))
  .map(([type, options]) => ({ ...options, ...type }));
