import { unitCatalogue } from '../describe/unit-catalogue.ts';
import { childElements, isTrue, type XmlElement } from '../describe/xml-element.ts';
import {
  type AttributeCatalog,
  type CatalogEntry,
  type CatalogType,
  labelSentence,
} from './attribute-catalog.ts';

/**
 * Makes a describe searchable, whoever wrote it.
 *
 * @param root the `AdapterKind`
 * @param labels by the numbers that the describe names them with
 */
export function describeCatalog(
  root: XmlElement,
  labels: ReadonlyMap<string, string>,
): AttributeCatalog {
  const kinds = inner(root, 'ResourceKinds', 'ResourceKind');
  const units = ownUnitLabels(root, labels);
  return new Map(
    kinds.map((kind) => [kind.attributes.key ?? '', catalogType(kind, labels, units)]),
  );
}

type Labels = ReadonlyMap<string, string>;

/** Of the units that the platform does not know itself; a describe lists those too. */
function ownUnitLabels(root: XmlElement, labels: Labels): Labels {
  const known = new Set(unitCatalogue().flatMap(({ units }) => units.map(({ key }) => key)));
  const units = inner(root, 'UnitDefinitions', 'UnitType').flatMap((type) =>
    childElements(type, 'Unit'),
  );
  const own = units.filter(({ attributes: { key = '' } }) => !known.has(key));
  return new Map(own.map((unit) => [unit.attributes.key ?? '', labelOf(unit, labels)]));
}

function catalogType(kind: XmlElement, labels: Labels, units: Labels): CatalogType {
  const identifiers = childElements(kind, 'ResourceIdentifier');
  return {
    label: labelOf(kind, labels),
    identifiers: new Map(
      identifiers.map((one) => [one.attributes.key ?? '', labelOf(one, labels)]),
    ),
    attributes: new Map(entries(kind, labels, units, [], [])),
  };
}

type Entries = [string, CatalogEntry][];

function entries(
  element: XmlElement,
  labels: Labels,
  units: Labels,
  keys: readonly string[],
  names: readonly string[],
): Entries {
  const own: Entries = childElements(element, 'ResourceAttribute').map((attribute) => {
    const { key = '', unit = '', keyAttribute, isKpi } = attribute.attributes;
    const entry: CatalogEntry = {
      label: labelSentence([...names, labelOf(attribute, labels)]),
      unit: unit === '' ? undefined : (units.get(unit) ?? unit),
      important: isTrue(keyAttribute, false) || isTrue(isKpi, false),
    };
    return [[...keys, key].join('|'), entry];
  });
  const nested = childElements(element, 'ResourceGroup').flatMap((group) => {
    const key = group.attributes.key ?? '';
    return entries(group, labels, units, [...keys, key], [...names, labelOf(group, labels)]);
  });
  return [...own, ...nested];
}

function labelOf({ attributes: { key = '', nameKey = '' } }: XmlElement, labels: Labels): string {
  return labels.get(nameKey) ?? key;
}

function inner(root: XmlElement, list: string, name: string): XmlElement[] {
  return childElements(root, list).flatMap((element) => childElements(element, name));
}
