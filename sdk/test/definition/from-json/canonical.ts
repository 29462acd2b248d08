import { choicesOf } from './definition-sites.ts';
import { entries, enumValues, type Loose, loose } from './loose.ts';
import { lengthOf } from './refused-values.ts';
import { knownUnit } from './units-by-key.ts';

/**
 * What the JSON of a definition means, with all that may be left out filled in and what has no
 * meaning made equal. Lists are in the order of their keys, because that of their entries is not
 * what places them on the screen.
 */
export function canonical(json: Loose): object {
  const { adapter_key: key, adapter_label: label = key } = withoutNulls(json);
  const instance = withoutNulls(loose(json.adapter_instance));
  const named = { key: `${key}_adapter_instance`, label: `${label} Adapter Instance`, ...instance };
  return {
    adapter_key: key,
    adapter_label: label,
    describe_version: json.describe_version ?? 1,
    adapter_instance: kind(named),
    credential_types: list(json.credential_types, (type) => ({
      ...keyAndLabel(type),
      fields: list(type.fields, credentialField),
    })),
    object_types: list(json.object_types, kind),
  };
}

function kind(type: Loose): object {
  return {
    ...keyAndLabel(type),
    identifiers: list(type.identifiers, identifier),
    ...members(type),
  };
}

function members({ attributes, groups }: Loose): object {
  return { attributes: list(attributes, attribute), groups: list(groups, group) };
}

function group(json: Loose): object {
  const { instanced = false, instance_required: required = true } = withoutNulls(json);
  // A group that does not repeat has no instances that could be required.
  return { ...keyAndLabel(json), instanced, required: !instanced || required, ...members(json) };
}

function attribute(json: Loose, order: number): object {
  const isText = json.data_type === 'string';
  return {
    ...keyAndLabel(json),
    unit: json.unit || null,
    is_rate: knownUnit(json.unit)?.rate ?? json.is_rate ?? false,
    is_discrete: isText || (json.is_discrete ?? false),
    is_kpi: json.is_kpi ?? false,
    is_impact: json.is_impact ?? false,
    is_key_attribute: json.is_key_attribute ?? false,
    dashboard_order: json.dashboard_order ?? order,
    data_type: json.data_type,
    is_property: json.is_property ?? false,
  };
}

function identifier(json: Loose, order: number): object {
  const hasLength = json.type !== 'integer' && !json.enum;
  return {
    ...field(json, order),
    description: json.description ?? null,
    ident_type: json.ident_type ?? 1,
    length: hasLength ? (lengthOf(json) ?? 512) : null,
    default: defaultOf(json),
  };
}

/** The contract knows a default for the choices of a credential only. */
function credentialField(json: Loose, order: number): object {
  const own = { ...field(json, order), password: json.password ?? false };
  return { ...own, default: json.enum ? defaultOf(json) : null };
}

function field(json: Loose, order: number): object {
  return {
    ...keyAndLabel(json),
    required: json.required ?? true,
    type: json.type ?? 'string',
    enum: json.enum ?? false,
    display_order: json.display_order ?? order,
    values: enumValues(json.enum_values).map(enumValue),
  };
}

/** Of the order of choices their place in the list is left. */
function enumValue(value: unknown): object {
  const [key] = choicesOf({ enum_values: [value] });
  return { key, label: loose(value).label ?? key };
}

/** A number in the JSON means the same as its digits. */
function defaultOf({ type, default: given }: Loose): unknown {
  if (given === undefined || given === null) return null;
  return type === 'integer' ? String(Number(given)) : given;
}

function keyAndLabel({ key, label }: Loose): object {
  return { key, label: label ?? key };
}

function list(value: unknown, make: (entry: Loose, index: number) => object): readonly object[] {
  const made = entries(value).map(
    (entry, index) => [String(entry.key), make(entry, index)] as const,
  );
  return made.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function withoutNulls(json: Loose): Loose {
  return Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));
}
