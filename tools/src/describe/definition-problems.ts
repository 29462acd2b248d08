/** Something that keeps a definition from becoming a describe. */
export type DefinitionProblem = {
  /** JSON Pointer to the place, such as `/object_types/0/attributes`. */
  readonly path: string;
  readonly message: string;
};

/** What a member is: a value of any kind, a list of such things, or one of them. */
type Shape = { readonly [member: string]: 'value' | Shape | readonly [Shape] };

const field: Shape = {
  key: 'value',
  label: 'value',
  required: 'value',
  display_order: 'value',
  enum: 'value',
  type: 'value',
};

const attribute: Shape = {
  key: 'value',
  label: 'value',
  dashboard_order: 'value',
  data_type: 'value',
  is_property: 'value',
  is_rate: 'value',
  is_discrete: 'value',
  is_impact: 'value',
  is_key_attribute: 'value',
};

const group = {
  key: 'value',
  label: 'value',
  instanced: 'value',
  instance_required: 'value',
} as const;

const choice: Shape = { key: 'value', label: 'value', display_order: 'value' };

const kind: Shape = {
  key: 'value',
  label: 'value',
  identifiers: [{ ...field, ident_type: 'value' }],
  attributes: [attribute],
  groups: [group],
};

const definition: Shape = {
  adapter_key: 'value',
  adapter_label: 'value',
  describe_version: 'value',
  adapter_instance: kind,
  credential_types: [{ key: 'value', label: 'value', fields: [{ ...field, password: 'value' }] }],
  object_types: [kind],
};

/** Every member without which there is no describe, and what else cannot be converted. */
export function definitionProblems(json: unknown): DefinitionProblem[] {
  return [
    ...versionProblems(json),
    ...shapeProblems(json, definition, ''),
    ...unitProblems(json),
    ...enumProblems(json, versionOf(json), ''),
    ...textProblems(json, ''),
  ];
}

function* versionProblems(json: unknown): Generator<DefinitionProblem> {
  if (!isObject(json) || json.schema_version === undefined) return;
  if (/^\s*[+-]?\d+\s*$/.test(String(json.schema_version))) return;
  yield { path: '/schema_version', message: 'must be a whole number' };
}

const unit: Shape = {
  key: 'value',
  label: 'value',
  unit_type: 'value',
  order: 'value',
  conversion_factor: 'value',
};

function* unitProblems(json: unknown): Generator<DefinitionProblem> {
  if (!isObject(json) || json.unit_definitions === undefined) return;
  yield* listProblems(json.unit_definitions, unit, '/unit_definitions');
}

/** XML has no way to write them, not even as references. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function* textProblems(value: unknown, path: string): Generator<DefinitionProblem> {
  if (typeof value === 'string' && unwritable.test(value)) {
    yield { path, message: 'holds a character that XML cannot carry' };
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value))
    yield* textProblems(inner, `${path}/${member}`);
}

function* shapeProblems(value: unknown, shape: Shape, path: string): Generator<DefinitionProblem> {
  if (!isObject(value)) {
    yield { path, message: 'must be an object' };
    return;
  }
  for (const [member, expected] of Object.entries(shape)) {
    yield* memberProblems(value[member], expected, `${path}/${member}`);
  }
  if (shape === group) yield* groupProblems(value, path);
}

function* memberProblems(
  value: unknown,
  expected: Shape[string],
  path: string,
): Generator<DefinitionProblem> {
  if (value === undefined) yield { path, message: 'is missing' };
  else if (expected === 'value') return;
  else if (!isList(expected)) yield* shapeProblems(value, expected, path);
  else yield* listProblems(value, expected[0], path);
}

function* listProblems(value: unknown, shape: Shape, path: string): Generator<DefinitionProblem> {
  if (!Array.isArray(value)) {
    yield { path, message: 'must be a list' };
    return;
  }
  for (const [index, entry] of value.entries())
    yield* shapeProblems(entry, shape, `${path}/${index}`);
}

/** A group may leave out its lists, and holds groups of its own. */
function* groupProblems(value: Members, path: string): Generator<DefinitionProblem> {
  if (value.attributes !== undefined) {
    yield* listProblems(value.attributes, attribute, `${path}/attributes`);
  }
  if (value.groups !== undefined) yield* listProblems(value.groups, group, `${path}/groups`);
}

/** From version 1 on a choice has a label; before, it is a plain value. */
function* enumProblems(
  value: unknown,
  version: number,
  path: string,
): Generator<DefinitionProblem> {
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value)) {
    const place = `${path}/${member}`;
    if (member !== 'enum_values') yield* enumProblems(inner, version, place);
    else if (!Array.isArray(inner)) yield { path: place, message: 'must be a list' };
    else if (version >= 1) yield* listProblems(inner, choice, place);
  }
}

function versionOf(json: unknown): number {
  return isObject(json) ? Number(json.schema_version ?? 0) : 0;
}

type Members = { readonly [member: string]: unknown };

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(shape: Shape | readonly [Shape]): shape is readonly [Shape] {
  return Array.isArray(shape);
}
