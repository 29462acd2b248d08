import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The entries of a `resources.properties`, in the simple form that is written for a describe: one
 * `key = value` in a line, nothing escaped. Lines that begin with `#`, entries without a value and
 * lines without `=` are left out; the last of several entries with one key counts.
 */
export function readProperties(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    const equals = line.indexOf('=');
    if (line.startsWith('#') || equals < 0) continue;
    const value = line.slice(equals + 1).trim();
    if (value !== '') entries.set(line.slice(0, equals).trim(), value);
  }
  return entries;
}

/** The labels of a describe.xml: `resources/resources.properties` beside it. Without it, none. */
export function labelsBeside(describe: string): ReadonlyMap<string, string> {
  const file = path.join(path.dirname(describe), 'resources/resources.properties');
  return existsSync(file) ? readProperties(readFileSync(file, 'utf8')) : new Map();
}
