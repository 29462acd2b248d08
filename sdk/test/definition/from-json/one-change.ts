import fc from 'fast-check';
import type { Loose } from './loose.ts';

type Path = readonly (string | number)[];

/** What may stand anywhere in JSON, and what means something special in a definition. */
const replacements: readonly unknown[] = [
  ...[null, true, false, -1, 0, 1, 7, 1.5, [], {}, [7], ['a'], [{}]],
  ...['', ' ', 'a', 'A', 'a|b', 'a:b', 'a,b', '7', '\u0001', '__proto__', 'name', 'percent'],
  ...['string', 'integer', 'float'],
];

/** The definition with one of its values replaced, or taken away. */
export function oneChange(json: Loose): fc.Arbitrary<Loose> {
  const place = fc.constantFrom(...placesIn(json));
  const value = fc.option(fc.constantFrom(...replacements), { nil: undefined });
  return fc.tuple(place, value).map(([path, value]) => replaced(json, path, value));
}

function placesIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return within.flatMap(([key, one]) => [[key], ...placesIn(one).map((path) => [key, ...path])]);
}

function replaced(json: Loose, path: Path, value: unknown): Loose {
  const copy = structuredClone(json);
  const parent = path.slice(0, -1).reduce((at, key) => Reflect.get(Object(at), key), Object(copy));
  Reflect.set(parent, path.at(-1) ?? '', value);
  // What is undefined is left out, as JSON does.
  return JSON.parse(JSON.stringify(copy));
}
