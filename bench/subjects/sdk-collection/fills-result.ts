import { defineAdapter, run } from '@packwright/sdk';
import { tellPeakMemory } from './peak-memory.ts';
import { identityOf, objects, Picker, valuesOf } from './picker.ts';

tellPeakMemory();

await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Picker],
    test: () => undefined,
    collect({ result }) {
      for (let number = 0; number < objects; number += 1) {
        result.object(Picker, identityOf(number)).set(valuesOf(number));
      }
    },
  }),
);
