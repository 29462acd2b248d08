import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../environment.ts';
import { type Stop, stop } from '../stop/stop.ts';

/** Where references lead to. */
export interface ReferencePlace {
  readonly environment: Environment;
  /** What `file:` is relative to. */
  readonly directory: string;
}

/**
 * The value that a text stands for: `env:NAME` a variable, `file:PATH` the content of a file without
 * the line feed at its end, anything else itself.
 *
 * @param key whose value it is; messages name it, never the value
 */
export function resolveReference(key: string, text: string, place: ReferencePlace): string | Stop {
  if (text.startsWith('env:')) {
    const name = text.slice('env:'.length);
    const value = Object.hasOwn(place.environment, name) ? place.environment[name] : undefined;
    return value ?? stop('NO_VALUE', `${key}: the environment variable ${name} is not set.`);
  }
  if (!text.startsWith('file:')) return text;
  const file = text.slice('file:'.length);
  try {
    return readFileSync(path.resolve(place.directory, file), 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    return stop('NO_VALUE', `${key}: the file ${file} cannot be read: ${(error as Error).message}`);
  }
}

/** Whether a text stands for a value that is elsewhere. */
export function isReference(text: string): boolean {
  return text.startsWith('env:') || text.startsWith('file:');
}

/** A reference that leads to the same file from everywhere. */
export function absoluteReference(text: string, directory: string): string {
  if (!text.startsWith('file:')) return text;
  return `file:${path.resolve(directory, text.slice('file:'.length))}`;
}
