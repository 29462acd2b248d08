import { defineAdapter, defineObjectType, run } from '@packwright/sdk';
import { tellPeakMemory } from './peak-memory.ts';
import { identityOf, objects, Picker, valuesOf } from './picker.ts';

tellPeakMemory();

const Orchard = defineObjectType('orchard', {});
const parents = Number(process.env.BENCH_PARENTS);
const orchard = (number: number) => Orchard.object({ name: `Orchard ${number}` });

/** Each object is the child of one parent, for which it makes an object of its own. */
await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [Picker, Orchard],
    test: () => undefined,
    async *collect() {
      for (let number = 0; number < parents; number += 1) yield orchard(number);
      for (let number = 0; number < objects; number += 1) {
        const picker = Picker.object(identityOf(number)).set(valuesOf(number));
        yield picker.addParent(orchard(number % parents));
      }
    },
  }),
);
