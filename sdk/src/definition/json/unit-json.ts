import type { AdapterDefinition } from '../adapter-definition.ts';
import type { CustomUnit } from '../custom-unit.ts';
import { customUnitsIn } from '../custom-units-in-use.ts';

/**
 * The custom units that attributes name by key, with all that a row of the platform's unit table
 * has. Tools that do not know this member pass over it; theirs is a value without a label then.
 */
export function unitDefinitionsJson({ instance, objectTypes }: AdapterDefinition) {
  const attributes = objectTypes.map((type) => type.attributes);
  const units = customUnitsIn([instance?.attributes, ...attributes]);
  return units.size === 0 ? {} : { unit_definitions: Array.from(units, unitJson) };
}

function unitJson(unit: CustomUnit) {
  return {
    key: unit.key,
    label: unit.label,
    unit_type: `Custom${rootOf(unit).key}`,
    order: orderOf(unit),
    conversion_factor: unit.factor,
    is_rate: unit.rate,
  };
}

/** Units of one type are converted into each other, and one that is no multiple begins a type. */
function rootOf(unit: CustomUnit): CustomUnit {
  return unit.multipleOf ? rootOf(unit.multipleOf) : unit;
}

function orderOf(unit: CustomUnit): number {
  return unit.multipleOf ? orderOf(unit.multipleOf) + 1 : 1;
}
