import { checkRepeatedKeys, keyed } from './checks/key-rules.ts';
import { isPlain } from './checks/member-rules.ts';
import { type Place, shown } from './checks/place.ts';
import { type CustomUnit, isCustomUnit } from './custom-unit.ts';

/**
 * The custom units that attributes have, and those they are multiples of, smaller ones first. Passes
 * over what is no attribute: the units are compared before all of a definition is known to be right.
 */
export function customUnitsIn(attributes: Iterable<unknown>): ReadonlySet<CustomUnit> {
  const found = new Set<CustomUnit>();
  for (const some of attributes) addUnits(some, found);
  return found;
}

function addUnits(attributes: unknown, found: Set<CustomUnit>): void {
  if (!isPlain(attributes)) return;
  for (const attribute of Object.values(attributes)) {
    if (!isPlain(attribute)) continue;
    if (isCustomUnit(attribute.unit)) addUnit(attribute.unit, found);
    addUnits(attribute.attributes, found);
  }
}

function addUnit(unit: CustomUnit, found: Set<CustomUnit>): void {
  if (unit.multipleOf) addUnit(unit.multipleOf, found);
  found.add(unit);
}

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
