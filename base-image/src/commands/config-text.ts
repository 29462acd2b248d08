import { parse } from 'ini';
import { type ConfigEntry, readEntries } from './config-entries.ts';

/** Sections by name, each with its values by lower-case key; values as written. */
export type Config = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The meaning of a file, or the first thing that forbids to give it one. */
export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Reads the text as Python's `configparser` does with its defaults, because the files of existing
 * adapters were written for that. `ini` alone sees something else in every fourth line of theirs:
 * it cuts values at `;` and `#`, unquotes them, splits names at dots, merges duplicates and knows
 * neither `:` nor continuation lines. So it is given one plain form of what was read.
 */
export function readConfig(text: string): ConfigReading {
  const entries = readEntries(text);
  if (entries.kind === 'unusable') return entries;
  const parsed: Record<string, Record<string, string>> = parse(plainForm(entries.sections));
  return { kind: 'config', config: new Map(sectionsOf(parsed)) };
}

function plainForm(sections: ReadonlyMap<string, readonly ConfigEntry[]>): string {
  return [...sections]
    .flatMap(([name, entries]) => [
      `[${shield(name)}]`,
      ...entries.map(({ key, value }) => `${shield(key)}=${shield(value)}`),
    ])
    .join('\n');
}

function* sectionsOf(
  parsed: Record<string, Record<string, string>>,
): Generator<[string, Map<string, string>]> {
  for (const [name, values] of Object.entries(parsed)) {
    const entries = Object.entries(values);
    yield [
      unshield(name),
      new Map(entries.map(([key, value]) => [unshield(key), unshield(value)])),
    ];
  }
}

/** Nothing in the result means anything to `ini`; the colon keeps `true`, quotes and `[]` apart. */
function shield(text: string): string {
  return `:${encodeURIComponent(text).replaceAll('.', '%2E')}`;
}

function unshield(text: string): string {
  return decodeURIComponent(text.slice(1));
}
