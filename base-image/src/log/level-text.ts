import { thresholdOf } from './level.ts';

/** What the server's part of a `loglevels.cfg` says. */
export interface LevelText {
  /**
   * Thresholds by logger name, as written; the empty name is the level of all others
   * (`[DEFAULT] server`). Undefined where a name has a value that is no level.
   */
  readonly thresholds: ReadonlyMap<string, number | undefined>;
  /** What is wrong with the text: line number and reason. */
  readonly problems: readonly string[];
  /** The line each section starts at, counted from 0. */
  readonly sections: ReadonlyMap<string, number>;
}

/** The section and key of the level that counts for every logger without its own. */
export const rootEntry = { section: 'DEFAULT', key: 'server' } as const;

/** The section that names single loggers of the server. */
export const serverSection = 'server';

/**
 * Reads what a person wrote: whatever cannot be understood is a problem and skipped. Leading white
 * space, a byte order mark and a comment behind a value are accepted. Other sections and other
 * keys of `[DEFAULT]` belong to adapters, whose level names the server does not know.
 */
export function readLevelText(text: string): LevelText {
  const reader: Reader = {
    thresholds: new Map(),
    sections: new Map(),
    problems: [],
    section: undefined,
  };
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const problem = readLine(reader, line.trim(), index);
    if (problem !== undefined) reader.problems.push(`line ${index + 1}: ${problem}`);
  }
  return reader;
}

interface Reader {
  readonly thresholds: Map<string, number | undefined>;
  readonly sections: Map<string, number>;
  readonly problems: string[];
  section: string | undefined;
}

function readLine(reader: Reader, line: string, index: number): string | undefined {
  if (line === '' || /^[#;]/.test(line)) return undefined;
  if (line.startsWith('[')) return readHeader(reader, line, index);
  switch (reader.section) {
    case undefined:
      return `"${line}" stands before the first [section]`;
    case rootEntry.section:
      return readEntry(reader, line, (key) =>
        key.toLowerCase() === rootEntry.key ? '' : undefined,
      );
    case serverSection:
      return readEntry(reader, line, (key) => key);
    default:
      return undefined;
  }
}

function readHeader(reader: Reader, line: string, index: number): string | undefined {
  const name = /^\[(.+)\]/.exec(line)?.[1] ?? '';
  reader.section = name;
  if (name === '') return `"${line}" is not a [section]`;
  // Both parts count here, but the adapters' parser refuses the whole file.
  if (reader.sections.has(name)) return `the section [${name}] appears a second time`;
  reader.sections.set(name, index);
  return undefined;
}

function readEntry(
  reader: Reader,
  line: string,
  loggerOf: (key: string) => string | undefined,
): string | undefined {
  const [, key = '', value = ''] = /^([^=:]*?)\s*[=:]\s*(.*?)(?:\s+[#;].*)?$/.exec(line) ?? [];
  if (key === '') return `"${line}" is not "logger = LEVEL"`;
  const logger = loggerOf(key);
  if (logger === undefined) return undefined;
  if (reader.thresholds.has(logger)) return `"${key}" appears a second time, the first one counts`;
  reader.thresholds.set(logger, thresholdOf(value));
  return thresholdOf(value) === undefined ? unknownLevel(value) : undefined;
}

function unknownLevel(value: string): string {
  return `"${value}" is not CRITICAL, ERROR, WARNING, INFO, DEBUG, NOTSET or a number up to 50`;
}
