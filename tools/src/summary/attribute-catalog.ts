import type {
  AdapterDefinition,
  AttributeDefinition,
  GroupDefinition,
  ObjectDefinition,
} from '@packwright/api';

/** What a definition says about one metric or property. */
export interface CatalogEntry {
  /** Labels of its groups and its own, as in `CPU usage`. */
  readonly label: string;
  /** The platform's key of the unit, or the label of one that is the adapter's own. */
  readonly unit: string | undefined;
  /** The author wants it seen first: a key attribute or a key performance indicator. */
  readonly important: boolean;
}

/** What a definition says about one object type. */
export interface CatalogType {
  readonly label: string;
  /** Labels of the identifiers by key. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** Under the path of the attribute, without instances: `disk|io|reads`. */
  readonly attributes: ReadonlyMap<string, CatalogEntry>;
}

/** The object types of a definition by key, the adapter instance among them; attributes by path. */
export type AttributeCatalog = ReadonlyMap<string, CatalogType>;

/** Makes a definition searchable; an adapter without definition has an empty catalog. */
export function attributeCatalog(definition: AdapterDefinition | undefined): AttributeCatalog {
  const types =
    definition === undefined ? [] : [definition.adapter_instance, ...definition.object_types];
  const ownUnits = new Map(
    (definition?.unit_definitions ?? []).map(({ key, label }) => [key, label]),
  );
  return new Map(types.map((type) => [type.key, catalogType(type, ownUnits)]));
}

/** The path of a collected value in its definition: `disk:sda|io|reads` is `disk|io|reads` there. */
export function definedPath(key: string): string {
  return key
    .split('|')
    .map((part, index, parts) => (index < parts.length - 1 ? part.replace(/:.*/s, '') : part))
    .join('|');
}

/** Labels of the adapter's own units by key. */
type OwnUnits = ReadonlyMap<string, string>;

function catalogType(type: ObjectDefinition, ownUnits: OwnUnits): CatalogType {
  return {
    label: type.label,
    identifiers: new Map(type.identifiers.map(({ key, label }) => [key, label])),
    attributes: new Map(entries(type, ownUnits, [], [])),
  };
}

type Entries = [string, CatalogEntry][];

function entries(
  { attributes = [], groups = [] }: Pick<GroupDefinition, 'attributes' | 'groups'>,
  ownUnits: OwnUnits,
  keys: readonly string[],
  labels: readonly string[],
): Entries {
  const own: Entries = attributes.map((attribute) => [
    [...keys, attribute.key].join('|'),
    {
      label: labelSentence([...labels, attribute.label]),
      unit: unitOf(attribute, ownUnits),
      important: attribute.is_key_attribute || attribute.is_kpi,
    },
  ]);
  const nested = groups.flatMap((group) =>
    entries(group, ownUnits, [...keys, group.key], [...labels, group.label]),
  );
  return [...own, ...nested];
}

function unitOf({ unit }: AttributeDefinition, ownUnits: OwnUnits): string | undefined {
  return ownUnits.get(unit ?? '') ?? unit ?? undefined;
}

/** `CPU` and `Usage` read as `CPU usage`, `Received` and `MAC address` as `Received MAC address`. */
export function labelSentence(labels: readonly string[]): string {
  return labels
    .map((label, index) => (index > 0 && /^[A-Z][a-z]/.test(label) ? lowerFirst(label) : label))
    .join(' ');
}

function lowerFirst(label: string): string {
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}
