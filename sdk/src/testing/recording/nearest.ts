import type { SecretNames } from '../../http/secret-name.ts';
import { type ComparableRequest, comparable, queryOf } from './match.ts';
import type { RecordedRequest } from './recorded-call.ts';

/** The request of the list that differs least from the one that was made, and in what it differs. */
export function nearest(
  made: RecordedRequest,
  recorded: readonly RecordedRequest[],
  isSecretName: SecretNames,
): { readonly request: RecordedRequest; readonly differences: readonly string[] } | undefined {
  const candidates = recorded.map((request) => {
    const found = [
      ...differences(comparable(request, isSecretName), comparable(made, isSecretName)),
    ];
    const weight = found.reduce((sum, { weight }) => sum + weight, 0);
    return { request, weight, differences: found.map(({ text }) => text) };
  });
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, candidate) => (best && best.weight <= candidate.weight ? best : candidate),
    undefined,
  );
}

type Difference = { readonly text: string; readonly weight: number };

/** Servers and paths tell requests apart more than parameters do, and those more than bodies. */
function* differences(a: ComparableRequest, b: ComparableRequest): Generator<Difference> {
  if (a.method !== b.method) yield { text: inText('method', a.method, b.method), weight: 6 };
  if (a.url.origin !== b.url.origin) {
    yield { text: inText('server', a.url.origin, b.url.origin), weight: 8 };
  }
  if (a.url.pathname !== b.url.pathname) {
    const weight = 3 + 5 * shareOfOthers(a.url.pathname, b.url.pathname);
    yield { text: inText('path', a.url.pathname, b.url.pathname), weight };
  }
  const [queryA, queryB] = [byName(a.url), byName(b.url)];
  for (const text of memberDifferences('query', queryA, queryB)) yield { text, weight: 1 };
  const bodies = [...valueDifferences('body', a.body, b.body)];
  for (const text of bodies) yield { text, weight: 1 / bodies.length };
}

function inText(what: string, recorded: unknown, made: unknown): string {
  return `${what}: recorded ${shown(recorded)}, now ${shown(made)}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

/** How many of the segments of two paths differ, from 0 to 1. */
function shareOfOthers(a: string, b: string): number {
  const [first, second] = [a.split('/'), b.split('/')];
  const length = Math.max(first.length, second.length);
  return Array.from({ length }, (_, i) => first[i] !== second[i]).filter(Boolean).length / length;
}

function byName(url: URL): Record<string, unknown> {
  const groups = Map.groupBy(queryOf(url), ([name]) => name);
  return Object.fromEntries(
    Array.from(groups, ([name, pairs]) => [name, pairs.map(([, value]) => value).join(', ')]),
  );
}

function* valueDifferences(path: string, recorded: unknown, made: unknown): Generator<string> {
  if (isRecord(recorded) && isRecord(made)) yield* memberDifferences(path, recorded, made);
  else if (JSON.stringify(recorded) !== JSON.stringify(made)) yield inText(path, recorded, made);
}

function* memberDifferences(
  path: string,
  recorded: Readonly<Record<string, unknown>>,
  made: Readonly<Record<string, unknown>>,
): Generator<string> {
  for (const key of new Set([...Object.keys(recorded), ...Object.keys(made)])) {
    yield* valueDifferences(`${path}.${key}`, recorded[key], made[key]);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
