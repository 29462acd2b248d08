import { customUnitsIn } from '../units-in-use.ts';
import { repeatedKeys } from './key-problems.ts';
import { shown } from './shown.ts';

/** What is wrong with the custom units of an adapter among each other. */
export function* customUnitProblems(
  where: string,
  attributes: Iterable<unknown>,
): Generator<string> {
  const units = customUnitsIn(attributes);
  if (units.size === 0) return;
  const keyed = Array.from(units, ({ key }) => ({ what: 'unit', key }));
  yield* repeatedKeys(where, keyed);
  // The platform knows one next larger unit for each.
  for (const [base, [first, second]] of Map.groupBy(units, ({ multipleOf }) => multipleOf)) {
    if (base === undefined || first === undefined || second === undefined) continue;
    const other = `${shown(first.key)} is a multiple of ${shown(base.key)} as well`;
    yield `${where}, unit ${shown(second.key)}: ${other}: let one be a multiple of the other`;
  }
}
