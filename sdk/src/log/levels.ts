import { readFileSync, statSync } from '../file-system.ts';
import type { LogLevel } from './log.ts';

/** What a `loglevels.cfg` says about the loggers of adapters. */
export type Levels = {
  /** The severity from which on a logger writes; names count in any case. */
  readonly thresholdOf: (logger: string) => number;
  /** What cannot be used, with its line; such lines count as if they were not there. */
  readonly problems: readonly string[];
  /** Whether nobody has said yet what counts for all loggers. */
  readonly incomplete: boolean;
};

/** The numbers behind the levels, as the Python library counts. */
export const severity: Readonly<Record<LogLevel, number>> = {
  debug: 10,
  info: 20,
  warning: 30,
  error: 40,
};

/** Levels from the file; INFO for all where there is none. Never throws. */
export function readLevels(path: string): Levels {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return levelsIn('');
    if (!status.isFile() || status.size > largest) {
      return unusable('it is no regular file of at most 64 KiB');
    }
    return levelsIn(readFileSync(path, 'utf8'));
  } catch (failure) {
    return unusable(failure instanceof Error ? failure.message : String(failure));
  }
}

const largest = 64 * 1024;

function unusable(reason: string): Levels {
  return { ...levelsIn(''), problems: [`it cannot be read: ${reason}`], incomplete: false };
}

/**
 * Levels from the text of a file: `[DEFAULT] adapter` for all loggers, `[adapter]` for single ones.
 * Everything else belongs to the server. The keys of `[DEFAULT]` do not count in other sections, as
 * they would for Python, and an entry is for the logger of that name only: the `__main__ = INFO`
 * that the Python library leaves behind keeps no level of `[DEFAULT]` from being used.
 */
export function levelsIn(text: string): Levels {
  const entries = new Map<string, number>();
  const problems: string[] = [];
  let section: string | undefined;
  text.split('\n').forEach((line, index) => {
    // White space to trim, for JavaScript, is a byte order mark too.
    const words = line.trim();
    if (words === '' || words.startsWith('#') || words.startsWith(';')) return;
    const end = words.startsWith('[') ? words.indexOf(']') : 0;
    if (end > 1) section = words.slice(1, end);
    const problem = end > 1 ? undefined : problemOf(words, section, entries);
    if (problem !== undefined) problems.push(`line ${index + 1}, "${words}": ${problem}`);
  });
  return {
    thresholdOf: (logger) => nearest(logger.toLowerCase(), entries),
    problems,
    incomplete: problems.length === 0 && !entries.has(all),
  };
}

/** The name under which the level of all loggers is kept. */
const all = '';

/** Takes over a line that is an entry of adapters, or says what is wrong with it. */
function problemOf(
  words: string,
  section: string | undefined,
  entries: Map<string, number>,
): string | undefined {
  if (section === undefined) return 'no [section] before it';
  if (section !== 'DEFAULT' && section !== 'adapter') return undefined;
  const [key, word] = keyAndWord(words);
  if (key === '') return 'not "logger = LEVEL"';
  if (section === 'DEFAULT' && key !== 'adapter') return undefined;
  const threshold = thresholdNamed(word);
  if (threshold === undefined) return 'not DEBUG, INFO, WARNING, ERROR, CRITICAL, ALL or OFF';
  const logger = section === 'DEFAULT' ? all : key;
  if (!entries.has(logger)) entries.set(logger, threshold);
  return undefined;
}

/** Both in one case. By hand, because each regular expression would cost each start 0.05 ms. */
function keyAndWord(entry: string): readonly [key: string, word: string] {
  const [equals, colon] = [entry.indexOf('='), entry.indexOf(':')];
  const sign = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
  const key = entry.slice(0, Math.max(0, sign)).trimEnd().toLowerCase();
  const value = entry.slice(sign + 1).trimStart();
  const comment = value.includes('#') || value.includes(';') ? value.search(/\s[#;]/) : -1;
  return [
    key,
    value
      .slice(0, comment < 0 ? undefined : comment)
      .trimEnd()
      .toUpperCase(),
  ];
}

/** By the names of Python, Log4j and others, or Python's numbers. NOTSET means: as the parent. */
function thresholdNamed(word: string): number | undefined {
  switch (word) {
    case 'NOTSET':
      return 0;
    case 'ALL':
    case 'TRACE':
      return 1;
    case 'DEBUG':
      return severity.debug;
    case 'INFO':
      return severity.info;
    case 'WARN':
    case 'WARNING':
      return severity.warning;
    case 'ERROR':
      return severity.error;
    case 'CRITICAL':
    case 'FATAL':
      return 50;
    case 'OFF':
    case 'NONE':
      return 100;
    default:
      return /^([1-4]?\d|50)$/.test(word) ? Number(word) : undefined;
  }
}

/** The entry of the logger, or of the name before its last dot, and so on to that of all. */
function nearest(logger: string, entries: ReadonlyMap<string, number>): number {
  for (let name = logger; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const short = name.startsWith('adapter.') ? name.slice('adapter.'.length) : name;
    const threshold = entries.get(name) || entries.get(short);
    if (threshold) return threshold;
  }
  return entries.get(all) ?? severity.info;
}
