import { mapRequest, mapResponse } from '../map-call.ts';
import type { CallMap } from '../map-text.ts';
import type { RecordedCall } from '../recorded-call.ts';
import { isSealed, textsInBytes } from './hidden-bytes.ts';
import { decodeJson, decodeQuery } from './text-secrets.ts';
import { decodeXml } from './xml-text.ts';

/**
 * Which call still holds a secret, and in which of its sides, or has a body that may; undefined
 * where none does. Looks with other means than those that write the words in: it takes texts apart
 * instead of putting secrets into every form, so that what one of the two misses the other finds.
 */
export function leakIn(call: RecordedCall, secrets: Iterable<string>): string | undefined {
  const sought = Array.from(secrets, (secret) => secret.trim()).filter(({ length }) => length >= 4);
  if (sought.length === 0) return undefined;
  const shortest = Math.min(...sought.map(({ length }) => length));
  const holdsSecret = (text: string) =>
    readings(text, shortest, 2).some((reading) =>
      sought.some((secret) => reading.includes(secret)),
    );
  const { method, url } = call.request;
  for (const [side, message, texts] of sidesOf(call)) {
    const isFound = [...texts, ...textsInBytes(message)].some(holdsSecret);
    if (!isFound && !isSealed(message)) continue;
    const place = holdsSecret(url) ? side : `${side} of ${method} ${url}`;
    return `${place} ${isFound ? found : sealed}`;
  }
  return undefined;
}

const found = 'holds a password or token in a form that cannot be replaced';
const sealed = 'has an encoded body, which cannot be searched for passwords and tokens';

function sidesOf({ request, response }: RecordedCall) {
  return [
    ['the request', request, textsOf((map) => mapRequest(request, map))],
    ['the answer', response, textsOf((map) => mapResponse(response, map))],
  ] as const;
}

/** Every text of one side. Not its numbers: the digits of a secret may be found in any of them. */
function textsOf(visit: (map: CallMap) => unknown): string[] {
  const texts: string[] = [];
  const text = (text: string) => {
    texts.push(text);
    return text;
  };
  visit({ named: (_, value) => value, isSecretName: () => false, text });
  return texts;
}

/**
 * The text, and what it says to those who decode it, as often as `depth` says. What is shorter than
 * the shortest secret is left out.
 */
function readings(text: string, shortest: number, depth: number): string[] {
  if (text.length < shortest) return [];
  if (depth === 0) return [text];
  const decoded = [
    decodeQuery(text),
    percentDecoded(text),
    decodeXml(text),
    decodeJson(text),
    unescaped(text),
    ...encodedRuns(text, shortest),
  ];
  const others = new Set(decoded.filter((reading) => reading !== text));
  return [text, ...Array.from(others).flatMap((reading) => readings(reading, shortest, depth - 1))];
}

/** Piece by piece: one `%` that stands for itself would keep the whole from being decoded. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, decodeQuery);
}

/** The escapes of JSON and of programming languages, in texts that are no JSON as a whole. */
function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, four, two, sign) =>
    sign === undefined ? String.fromCharCode(Number.parseInt(four ?? two, 16)) : sign,
  );
}

/** What runs of base64 and of hexadecimal digits stand for; four signs of base64 are one group. */
function encodedRuns(text: string, shortest: number): string[] {
  const base64 = text.match(/[\w+/-]{6,}/g) ?? [];
  const hex = text.match(/(?:[\da-f]{2}){4,}/gi) ?? [];
  const isLong = (run: string) => run.length * 6 >= shortest * 8;
  return [
    ...base64
      .filter(isLong)
      .flatMap((run) => [0, 1, 2, 3].map((start) => decoded(run.slice(start), 'base64'))),
    ...hex.map((run) => decoded(run, 'hex')),
  ];
}

function decoded(text: string, encoding: 'base64' | 'hex'): string {
  return Buffer.from(text, encoding).toString();
}
