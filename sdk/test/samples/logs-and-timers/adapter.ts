import { defineAdapter, defineObjectType, run } from '@packwright/sdk';

const Tree = defineObjectType('tree', {});

const adapter = defineAdapter({
  key: 'OrchardAdapter',
  credentials: { login: { fields: { password: { password: true } } } },
  objectTypes: [Tree],
  test: () => undefined,
  async *collect({ log, timers, credentials }) {
    const names = await timers.time('List trees', async () => ['Tree 1', 'Tree 2']);
    log.info(`Found ${names.length} trees with ${credentials.password}`);

    const sensors = log.child('sensors');
    sensors.debug(() => JSON.stringify(names));
    {
      using _timer = timers.start('Read sensors');
      sensors.warning('Tree 2 does not answer', new Error('connect ETIMEDOUT'));
    }
    for (const name of names) yield Tree.object({ name });
  },
});

await run(adapter);
