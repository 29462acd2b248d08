import { defineAdapter, defineObjectType, run } from '@packwright/sdk';
import { tellPeakMemory } from './peak-memory.ts';
import { identityOf, objects, Picker, valuesOf } from './picker.ts';

tellPeakMemory();

const Orchard = defineObjectType('orchard', {});
const parents = Number(process.env.BENCH_PARENTS);

/** Each object is the child of one parent, which is yielded before it and kept to name it. */
await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Picker, Orchard],
    test: () => undefined,
    async *collect() {
      const orchards = Array.from({ length: parents }, (_, number) =>
        Orchard.object({ name: `Orchard ${number}` }),
      );
      yield* orchards;
      for (let number = 0; number < objects; number += 1) {
        const picker = Picker.object(identityOf(number)).set(valuesOf(number));
        orchards[number % parents]?.addChild(picker);
        yield picker;
      }
    },
  }),
);
