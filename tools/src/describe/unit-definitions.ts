import type { LabelTable } from './label-table.ts';
import { unitCatalogue } from './unit-catalogue.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/** The complete catalogue, whether its units are used or not: the platform expects it whole. */
export function unitDefinitions(labels: LabelTable): XmlElement {
  const types = unitCatalogue().map(({ key, units }) =>
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
