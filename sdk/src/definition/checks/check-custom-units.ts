import { customUnitsIn } from '../units-in-use.ts';
import { checkRepeatedKeys, keyed } from './key-rules.ts';
import { type Place, shown } from './place.ts';

/** Checks the custom units of an adapter among each other. */
export function checkCustomUnits(place: Place, attributes: Iterable<unknown>): void {
  const units = customUnitsIn(attributes);
  if (units.size === 0) return;
  const keys = Array.from(units, ({ key }) => key);
  checkRepeatedKeys(place, keyed('unit', keys));
  // The platform knows one next larger unit for each.
  for (const [base, [first, second]] of Map.groupBy(units, ({ multipleOf }) => multipleOf)) {
    if (base === undefined || first === undefined || second === undefined) continue;
    const other = `${shown(first.key)} is a multiple of ${shown(base.key)} as well`;
    place.within('unit', second.key).report(`${other}: let one be a multiple of the other`);
  }
}
