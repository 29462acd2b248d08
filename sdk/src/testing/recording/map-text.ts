import { nameWithin, saidName, standsForValue } from '../../http/secret-name.ts';
import { holdsLongNumbers } from './recorded-body.ts';
import type { NamedTexts } from './secrets/named-texts.ts';
import { replaceNamed } from './secrets/text-secrets.ts';

/** What becomes of the texts of a call. */
export type CallMap = NamedTexts & {
  /** Any text, and each part of it; what stands under a name is asked for by `named` before. */
  readonly text: (text: string) => string;
};

export function mapText(text: string, map: CallMap): string {
  return map.text(replaceNamed(mapJsonText(text, map), map));
}

export function mapNamed(name: string, value: string, map: CallMap): string {
  const named = map.named(name, value);
  return named === value ? mapText(value, map) : named;
}

/** The name of a secret holds for all that stands under it. */
export function mapJson(name: string, value: unknown, map: CallMap): unknown {
  if (typeof value === 'string') return mapNamed(name, value, map);
  if (typeof value === 'number') return mapNumber(name, value, map);
  if (Array.isArray(value)) return value.map((item) => mapJson(name, item, map));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value);
  const said = saidName(members, map.isSecretName);
  const nameOf = (key: string) =>
    said !== undefined && standsForValue(key) ? said : nameWithin(name, key, map.isSecretName);
  return Object.fromEntries(
    members.map(([key, member]) => [map.text(key), mapJson(nameOf(key), member, map)]),
  );
}

/** A number stays one where its name alone makes it a secret: the adapter may reckon with it. */
function mapNumber(name: string, value: number, map: CallMap): unknown {
  const text = String(value);
  const known = map.named('', text);
  if (known !== text) return known;
  // Counted tokens are the words that a language model is paid by.
  return map.named(name, text) === text || /token/i.test(name) ? value : 0;
}

/** A text that is JSON, or has lines that are; it stays as written where no name in it matters. */
function mapJsonText(text: string, map: CallMap): string {
  if (!/^\s*[[{]/m.test(text) || holdsLongNumbers(text)) return text;
  const whole = jsonOf(text);
  if (whole === undefined) {
    return text.includes('\n')
      ? text
          .split('\n')
          .map((line) => mapJsonText(line, map))
          .join('\n')
      : text;
  }
  const mapped = JSON.stringify(mapJson('', whole, { ...map, text: String }));
  return mapped === JSON.stringify(whole) ? text : mapped;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
