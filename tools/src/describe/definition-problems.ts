import { choiceShape, definitionShape, type MemberShape, type Shape } from './definition-shape.ts';

/** Something that keeps a definition from becoming a describe. */
export type DefinitionProblem = {
  /** JSON Pointer to the place, such as `/object_types/0/attributes`. */
  readonly path: string;
  readonly message: string;
};

type Problems = DefinitionProblem[];

/** Every member without which there is no describe, and what else cannot be converted. */
export function definitionProblems(json: unknown): DefinitionProblem[] {
  const problems: Problems = [];
  checkVersion(json, problems);
  checkShape(json, definitionShape, '', problems);
  checkEnums(json, versionOf(json), '', problems);
  checkTexts(json, '', problems);
  return problems;
}

function checkVersion(json: unknown, problems: Problems): void {
  if (!isObject(json) || json.schema_version === undefined) return;
  if (/^\s*[+-]?\d+\s*$/.test(String(json.schema_version))) return;
  problems.push({ path: '/schema_version', message: 'must be a whole number' });
}

/** XML has no way to write them, not even as references. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function checkTexts(value: unknown, path: string, problems: Problems): void {
  if (typeof value === 'string') {
    if (!unwritable.test(value)) return;
    problems.push({ path, message: 'holds a character that XML cannot carry' });
  } else if (typeof value === 'object' && value !== null) {
    for (const [member, inner] of Object.entries(value)) {
      // Most members are no texts, and none of them needs a path.
      if (inner === null || typeof inner === 'boolean' || typeof inner === 'number') continue;
      if (typeof inner === 'string' && !unwritable.test(inner)) continue;
      checkTexts(inner, `${path}/${member}`, problems);
    }
  }
}

function checkShape(value: unknown, shape: Shape, path: string, problems: Problems): void {
  if (!isObject(value)) {
    problems.push({ path, message: 'must be an object' });
    return;
  }
  for (const name of Object.keys(shape)) {
    const isOptional = name.endsWith('?');
    const member = isOptional ? name.slice(0, -1) : name;
    const given = value[member];
    if (given === undefined || (isOptional && given === null)) {
      if (!isOptional) problems.push({ path: `${path}/${member}`, message: 'is missing' });
    } else {
      const expected = shape[name];
      if (expected === undefined || expected === 'value') continue;
      checkMember(given, expected, `${path}/${member}`, problems);
    }
  }
}

function checkMember(
  value: unknown,
  expected: Exclude<MemberShape, 'value'>,
  path: string,
  problems: Problems,
): void {
  if (expected === 'texts') {
    const isTexts = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
    if (!isTexts) problems.push({ path, message: 'must be a list of texts' });
  } else if (isList(expected)) checkList(value, expected[0], path, problems);
  else checkShape(value, expected, path, problems);
}

function checkList(value: unknown, shape: Shape, path: string, problems: Problems): void {
  if (!Array.isArray(value)) {
    problems.push({ path, message: 'must be a list' });
    return;
  }
  for (const [index, entry] of value.entries()) {
    checkShape(entry, shape, `${path}/${index}`, problems);
  }
}

/** From version 1 on a choice has a label; before, it is a plain value. */
function checkEnums(value: unknown, version: number, path: string, problems: Problems): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [member, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' && member !== 'enum_values') continue;
    const place = `${path}/${member}`;
    if (member !== 'enum_values') checkEnums(inner, version, place, problems);
    else if (!Array.isArray(inner)) problems.push({ path: place, message: 'must be a list' });
    else if (version >= 1) checkList(inner, choiceShape, place, problems);
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
