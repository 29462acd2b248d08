import type { Finding } from '../../../src/checks/finding.ts';
import type { CollectCase, Message } from '../collect-case.ts';
import { brokenList, isObject, type Json, jsonOf, listIn } from './golden-json.ts';

/**
 * Where the vendor's comparison with the describe ends, because something that it needs is not there:
 * object, what of it (0 key, 1 metrics, 2 properties, 3 identifiers), and the position in that list.
 */
export type Stop = readonly [object: number, stage: number, position: number];

/** The first place that the vendor's tools cannot read; undefined when they can read everything. */
export function firstUnreadable(golden: CollectCase): Stop | undefined {
  const json = jsonOf(golden);
  if (!isObject(json) || json.result === undefined) return undefined;
  if (brokenList(json) === 'result') return [0, 0, 0];
  for (const [position, object] of listIn(json, 'result').entries()) {
    const stop = unreadableIn(object, golden);
    if (stop !== undefined) return [position, ...stop];
  }
  return undefined;
}

function unreadableIn(object: unknown, golden: CollectCase): readonly [number, number] | undefined {
  if (!isObject(object) || !isObject(object.key)) return [0, 0];
  const { key } = object;
  if (!isTextOrNull(key.adapterKind) || !isTextOrNull(key.objectKind)) return [0, 0];
  const type = golden.describe.objectTypes.get(String(key.objectKind));
  if (type === undefined) return undefined;
  const identifierProblem = (one: Json) =>
    !isTextOrNull(one.key) ||
    (typeof one.key === 'string' &&
      type.identifiers.has(one.key) &&
      !('isPartOfUniqueness' in one));
  return (
    unreadableList(object, 'metrics', 1, (one) => typeof one.key !== 'string') ??
    unreadableList(object, 'properties', 2, (one) => typeof one.key !== 'string') ??
    // What it found of the identifiers before is lost with the exception.
    (unreadableList(key, 'identifiers', 3, identifierProblem) && [3, 0])
  );
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function unreadableList(
  owner: Json,
  member: string,
  stage: number,
  isUnreadable: (entry: Json) => boolean,
): readonly [number, number] | undefined {
  if (!Array.isArray(owner[member])) return [stage, 0];
  const entries = listIn(owner, member);
  const position = entries.findIndex((entry) => !isObject(entry) || isUnreadable(entry));
  return position < 0 ? undefined : [stage, position];
}

/** The findings that are reported before the vendor's tools stop. */
export function beforeStop(
  findings: readonly (Finding | Message)[],
  stop: Stop,
): readonly (Finding | Message)[] {
  return findings.filter((finding) => {
    const place = placeOf('path' in finding ? (finding.path ?? '') : '');
    const differing = place.findIndex((number, index) => number !== stop[index]);
    return differing >= 0 && (place[differing] ?? 0) < (stop[differing] ?? 0);
  });
}

function placeOf(path: string): readonly number[] {
  const [, object, list, position] =
    /^\$\.result\[(\d+)\]\.(key\.identifiers|metrics|properties|key)(?:\[(\d+)\])?/.exec(path) ??
    [];
  const stage = ['key', 'metrics', 'properties', 'key.identifiers'].indexOf(list ?? '');
  // What is missing among the identifiers is found last.
  return [Number(object), stage, Number(position ?? Number.MAX_SAFE_INTEGER)];
}
