import { readCommandFile } from './command-file.ts';
import type { CommandKey } from './command-key.ts';
import { timeLimitNotes, timeLimitOf } from './command-time-limit.ts';
import { splitWords } from './command-words.ts';
import { type Config, readConfig } from './config-text.ts';
import { readValue } from './config-value.ts';

export type { CommandKey } from './command-key.ts';

/** What `commands.cfg` says about one endpoint. */
export type CommandLookup =
  | {
      readonly kind: 'command';
      /** The program and its arguments; the two pipes are still to be appended. */
      readonly words: readonly [string, ...string[]];
      /** Milliseconds until the run is ended; undefined lets it run for ever. */
      readonly timeLimitMs: number | undefined;
      /** What works here and not everywhere, or has no effect: for the log. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'unusable';
      /** What is wrong with which file, section, key or line, and what to do. */
      readonly reason: string;
    };

/**
 * Looks an endpoint's command up. The file is read anew each time, so that an edit counts from the
 * next request on; what is wrong with another key does not matter.
 *
 * @param path the file, named in reasons as it is given here
 */
export async function lookUpCommand(path: string, key: CommandKey): Promise<CommandLookup> {
  const file = await readCommandFile(path);
  if (file.kind === 'unusable') return file;
  const reading = readConfig(file.text);
  const found = reading.kind === 'config' ? findCommand(reading.config, key) : reading;
  if (found.kind === 'unusable') return { kind: 'unusable', reason: `${path}: ${found.reason}` };
  return { ...found, notes: [...file.notes, ...found.notes].map((note) => `${path}: ${note}`) };
}

const section = 'Commands';

function findCommand(config: Config, key: CommandKey): CommandLookup {
  const command = readValue(config, section, key);
  if (command.kind === 'unusable') return command;
  if (command.kind === 'absent') return { kind: 'unusable', reason: missing(config, key) };
  const split = splitWords(command.value);
  if (split.kind === 'unusable') {
    return { kind: 'unusable', reason: `the command "${key}" in [${section}] ${split.reason}` };
  }
  const limit = timeLimitOf(config, key);
  if (limit.kind === 'unusable') return limit;
  const notes = split.notes.map((note) => `the command "${key}" ${note}`);
  return {
    kind: 'command',
    words: split.words,
    timeLimitMs: limit.ms,
    notes: [...notes, ...timeLimitNotes(config)],
  };
}

function missing(config: Config, key: CommandKey): string {
  const line = `"${key} = <program> <arguments>"`;
  if (config.has(section)) {
    return `the key "${key}" is missing in the section [${section}]; add the line ${line}`;
  }
  const similar = [...config.keys()].find((name) => name.trim().toLowerCase() === 'commands');
  const found = similar === undefined ? '' : ` (found [${similar}]; names of sections are exact)`;
  return `the section [${section}] is missing${found}; add the line "[${section}]" and below it ${line}`;
}
