import { entries, type Loose, loose } from './loose.ts';
import { catalogue, knownUnit } from './units-by-key.ts';

/** The adapter instance and the object types. */
export function kindsIn(json: Loose): readonly Loose[] {
  return [loose(json.adapter_instance), ...entries(json.object_types)];
}

export function identifiersIn(json: Loose): readonly Loose[] {
  return kindsIn(json).flatMap(({ identifiers }) => entries(identifiers));
}

export function credentialFieldsIn(json: Loose): readonly Loose[] {
  return entries(json.credential_types).flatMap(({ fields }) => entries(fields));
}

/** Everything that a person fills in or that identifies an object. */
export function fieldsIn(json: Loose): readonly Loose[] {
  return [...identifiersIn(json), ...credentialFieldsIn(json)];
}

/** Groups within a kind or a group, at any depth. */
export function groupsIn(parent: Loose): readonly Loose[] {
  return entries(parent.groups).flatMap((group) => [group, ...groupsIn(group)]);
}

export function allGroups(json: Loose): readonly Loose[] {
  return kindsIn(json).flatMap(groupsIn);
}

export function attributesIn(json: Loose): readonly Loose[] {
  const parents = [...kindsIn(json), ...allGroups(json)];
  return parents.flatMap(({ attributes }) => entries(attributes));
}

/** The keys of the choices of a field. */
export function choicesOf({ enum_values: values }: Loose): readonly unknown[] {
  if (!Array.isArray(values)) return [];
  return values.map((value) => (typeof value === 'object' ? loose(value).key : value));
}

/** Lists of keys each of which may be there once. */
export function keySpaces(json: Loose): readonly (readonly unknown[])[] {
  const keys = (...lists: unknown[]) => lists.flatMap(entries).map(({ key }) => key);
  return [
    [instanceKey(json), ...keys(json.object_types)],
    unitKeys(json),
    keys(json.credential_types),
    ...entries(json.credential_types).map(({ fields }) => keys(fields)),
    ...kindsIn(json).map((kind) => keys(kind.identifiers, kind.attributes, kind.groups)),
    ...allGroups(json).map((group) => keys(group.attributes, group.groups)),
    ...fieldsIn(json).map(choicesOf),
  ];
}

function instanceKey({ adapter_key: key, adapter_instance: instance }: Loose): unknown {
  return loose(instance).key ?? `${key}_adapter_instance`;
}

/** Those of the platform, and the others that are in use: twice where one is a rate or is not. */
function unitKeys(json: Loose): readonly unknown[] {
  const custom = attributesIn(json).filter(({ unit }) => unit && !knownUnit(unit));
  const units = new Map(custom.map(({ unit, is_rate: rate }) => [`${rate} ${unit}`, unit]));
  return [...catalogue.map(({ key }) => key), ...units.values()];
}
