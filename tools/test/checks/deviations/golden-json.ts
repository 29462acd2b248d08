import type { CollectCase } from '../collect-case.ts';

/** A JSON object whose members are not known. */
export type Json = Readonly<Record<string, unknown>>;

/** The answer as JSON; undefined where it is none. `NaN` is a number to the vendor's tools. */
export function jsonOf({ text }: Pick<CollectCase, 'text'>): unknown {
  try {
    return JSON.parse(withoutNaN(text));
  } catch {
    return undefined;
  }
}

/** Numbers that JSON does not have become some that it has. */
export function withoutNaN(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|-?Infinity|NaN|\d+e\d{3,}/gis, (part) =>
    part.startsWith('"') ? part : '0.5',
  );
}

/** The case with another answer. */
export function withJson(golden: CollectCase, json: unknown): CollectCase {
  return { ...golden, text: JSON.stringify(json) };
}

/** The answer with each object in it replaced, the innermost first. */
export function mapObjects(
  value: unknown,
  change: (object: Json, member: string) => unknown,
): unknown {
  const walk = (one: unknown, member: string): unknown => {
    if (Array.isArray(one)) return one.map((entry) => walk(entry, member));
    if (!isObject(one)) return one;
    const entries = Object.entries(one).map(([name, inner]) => [name, walk(inner, name)]);
    return change(Object.fromEntries(entries), member);
  };
  return walk(value, '');
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list among the members of a value. */
export function listIn(value: unknown, member: string): readonly unknown[] {
  const list = isObject(value) ? value[member] : undefined;
  return Array.isArray(list) ? list : [];
}

const lists = [
  'result',
  'relationships',
  'metrics',
  'properties',
  'events',
  'identifiers',
  'children',
];

/** The first member that should be a list and is not; to the vendor's tools nothing is an empty one. */
export function brokenList(object: Json): string | undefined {
  return lists.find((member) => {
    const value = object[member];
    const isEmpty = isObject(value) && Object.keys(value).length === 0;
    return value !== undefined && !Array.isArray(value) && !isEmpty;
  });
}

/** Whether a list among the members holds something that the vendor's tools cannot read a member of. */
export function hasStrayEntries(object: Json): boolean {
  const members = ['result', 'relationships', 'metrics', 'properties', 'events'];
  return members.some((member) => listIn(object, member).some((entry) => !isObject(entry)));
}
