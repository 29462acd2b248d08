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
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#') || words.startsWith(';')) continue;
    const header = /^\[(.+)\]/.exec(words)?.[1];
    section = header ?? section;
    if (header !== undefined) continue;
    const problem =
      section === undefined ? 'no [section] before it' : read(words, section, entries);
    if (problem !== undefined) problems.push(`line ${index + 1}, "${words}": ${problem}`);
  }
  return {
    thresholdOf: (logger) => nearest(logger.toLowerCase(), entries),
    problems,
    incomplete: problems.length === 0 && !entries.has(all),
  };
}

/** The name under which the level of all loggers is kept. */
const all = '';

/** Adds an entry of adapters; what is wrong with it otherwise. */
function read(words: string, section: string, entries: Map<string, number>): string | undefined {
  if (section !== 'DEFAULT' && section !== 'adapter') return undefined;
  const [, key = '', word = ''] = /^([^=:]*?)\s*[=:]\s*(.*?)(?:\s+[#;].*)?$/.exec(words) ?? [];
  const isForAll = section === 'DEFAULT';
  if (key === '') return 'not "logger = LEVEL"';
  if (isForAll && key.toLowerCase() !== 'adapter') return undefined;
  const threshold = thresholds.get(word.toUpperCase()) ?? numberOf(word);
  if (threshold === undefined) return 'not DEBUG, INFO, WARNING, ERROR, CRITICAL, ALL or OFF';
  const logger = isForAll ? all : key.toLowerCase();
  if (!entries.has(logger)) entries.set(logger, threshold);
  return undefined;
}

/** What Python, Log4j and Node's libraries call their levels. NOTSET means: as the parent. */
const thresholds: ReadonlyMap<string, number> = new Map([
  ['NOTSET', 0],
  ['ALL', 1],
  ['TRACE', 5],
  ['DEBUG', severity.debug],
  ['INFO', severity.info],
  ['WARN', severity.warning],
  ['WARNING', severity.warning],
  ['ERROR', severity.error],
  ['CRITICAL', 50],
  ['FATAL', 50],
  ['OFF', 100],
  ['NONE', 100],
]);

/** Python's numbers are levels too: 10 is DEBUG. */
function numberOf(word: string): number | undefined {
  return /^([1-4]?\d|50)$/.test(word) ? Number(word) : undefined;
}

/** The entry of the logger, or of the name before its last dot, and so on to that of all. */
function nearest(logger: string, entries: ReadonlyMap<string, number>): number {
  for (let name = logger; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const threshold = entries.get(name) || entries.get(name.replace(/^adapter\./, ''));
    if (threshold) return threshold;
  }
  return entries.get(all) ?? severity.info;
}
