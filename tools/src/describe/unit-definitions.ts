import type { CustomUnitDefinition } from './definition.ts';
import type { LabelTable } from './label-table.ts';
import { unitCatalogue } from './unit-catalogue.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/**
 * The complete catalogue, whether its units are used or not, since the platform expects it whole; and
 * the adapter's own units behind it, by unit type in the order of first appearance.
 */
export function unitDefinitions(
  custom: readonly CustomUnitDefinition[],
  labels: LabelTable,
): XmlElement {
  const known = unitCatalogue().map(({ key, units }) => ({ key, units }));
  const own = Array.from(
    Map.groupBy(custom, ({ unit_type }) => unit_type),
    ([key, units]) => ({
      key,
      units: units.map((unit) => ({ ...unit, factor: unit.conversion_factor })),
    }),
  );
  const types = [...known, ...own].map(({ key, units }) =>
    xmlElement(
      'UnitType',
      { key },
      units.map(({ key, label, order, factor }) =>
        xmlElement('Unit', {
          key,
          nameKey: labels.numberOf(label),
          order,
          conversionFactor: factor,
        }),
      ),
    ),
  );
  return xmlElement('UnitDefinitions', {}, types);
}
