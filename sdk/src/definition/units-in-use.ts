import { isPlain } from './checks/member-rules.ts';
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
