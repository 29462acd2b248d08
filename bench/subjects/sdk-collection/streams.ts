import { defineAdapter, run } from '@packwright/sdk';
import { tellPeakMemory } from './peak-memory.ts';
import { identityOf, objects, Picker, valuesOf } from './picker.ts';

tellPeakMemory();

await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Picker],
    test: () => undefined,
    async *collect() {
      const first = Picker.object(identityOf(0));
      // Then there is an entry of relationships for each object.
      if (process.env.BENCH_RELATED) first.addChildren([]);
      yield first.set(valuesOf(0));
      for (let number = 1; number < objects; number += 1) {
        yield Picker.object(identityOf(number)).set(valuesOf(number));
      }
    },
  }),
);
