// The object type of the benchmark and the values of its objects, as in ../collect-result.ts.
import { defineObjectType, group, metric, type ObjectIdentity, property } from '@packwright/sdk';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

export const objects = Number(process.env.BENCH_OBJECTS ?? 100_000);

export const Picker = defineObjectType('orchard_picker', {
  identifiers: { uuid: {} },
  attributes: {
    harvest: group({
      attributes: Object.fromEntries(numbers(10).map((row) => [`picked_kg_${row}`, metric()])),
    }),
    summary: group({
      attributes: Object.fromEntries(numbers(5).map((row) => [`state_${row}`, property()])),
    }),
  },
});

export function identityOf(number: number): ObjectIdentity<typeof Picker.identifiers> {
  const uuid = `7d4f0a52-93c1-4c7e-9b7e-${String(number).padStart(12, '0')}`;
  return { name: `Orchard picker ${number}`, uuid };
}

export function valuesOf(number: number) {
  const harvest: Record<string, number> = {};
  for (let row = 0; row < 10; row += 1) {
    const picked = (number * 7_919 + row * 104_729) % 100_000;
    harvest[`picked_kg_${row}`] = picked / (row % 2 === 0 ? 1 : 100);
  }
  const summary: Record<string, string> = {};
  for (let row = 0; row < 5; row += 1) summary[`state_${row}`] = `value ${number % 17} of ${row}`;
  return { harvest, summary };
}
