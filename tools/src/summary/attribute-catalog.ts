import type { AdapterDefinition, GroupDefinition, ObjectDefinition } from '@packwright/api';

/** What a definition says about one metric or property. */
export interface CatalogEntry {
  /** Labels of its groups and its own, as in `CPU usage`. */
  readonly label: string;
  /** The platform's key of the unit. */
  readonly unit: string | undefined;
  /** The author wants it seen first: a key attribute or a key performance indicator. */
  readonly important: boolean;
}

/** What a definition says about one object type. */
export interface CatalogType {
  readonly label: string;
  /** Under the path of the attribute, without instances: `disk|io|reads`. */
  readonly attributes: ReadonlyMap<string, CatalogEntry>;
}

/** The object types of a definition by key, the adapter instance among them; attributes by path. */
export type AttributeCatalog = ReadonlyMap<string, CatalogType>;

/** Makes a definition searchable; an adapter without definition has an empty catalog. */
export function attributeCatalog(definition: AdapterDefinition | undefined): AttributeCatalog {
  const types =
    definition === undefined ? [] : [definition.adapter_instance, ...definition.object_types];
  return new Map(types.map((type) => [type.key, catalogType(type)]));
}

/** The path of a collected value in its definition: `disk:sda|io|reads` is `disk|io|reads` there. */
export function definedPath(key: string): string {
  return key
    .split('|')
    .map((part, index, parts) => (index < parts.length - 1 ? part.replace(/:.*/s, '') : part))
    .join('|');
}

function catalogType(type: ObjectDefinition): CatalogType {
  return { label: type.label, attributes: new Map(entries(type, [], [])) };
}

type Entries = [string, CatalogEntry][];

function entries(
  { attributes = [], groups = [] }: Pick<GroupDefinition, 'attributes' | 'groups'>,
  keys: readonly string[],
  labels: readonly string[],
): Entries {
  const own: Entries = attributes.map((attribute) => [
    [...keys, attribute.key].join('|'),
    {
      label: sentence([...labels, attribute.label]),
      unit: attribute.unit ?? undefined,
      important: attribute.is_key_attribute || attribute.is_kpi,
    },
  ]);
  const nested = groups.flatMap((group) =>
    entries(group, [...keys, group.key], [...labels, group.label]),
  );
  return [...own, ...nested];
}

/** `CPU` and `Usage` read as `CPU usage`, `Received` and `MAC address` as `Received MAC address`. */
function sentence(labels: readonly string[]): string {
  return labels
    .map((label, index) => (index > 0 && /^[A-Z][a-z]/.test(label) ? lowerFirst(label) : label))
    .join(' ');
}

function lowerFirst(label: string): string {
  return `${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
}
