import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { jsonLines } from '../json-schema/json-lines.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { makeDirectory } from './make-directory.ts';

/** The members of a JSON object, known or not. */
export type Members = Readonly<Record<string, unknown>>;

/** What is in a file that is to hold one JSON object. */
export type JsonFile =
  | {
      readonly kind: 'object';
      readonly members: Members;
      /** The line of a member whose name is a word. */
      readonly lineOf: (member: string) => number | undefined;
    }
  | { readonly kind: 'absent' }
  /** Why it cannot be used; never quotes the file, which may hold passwords. */
  | { readonly kind: 'broken'; readonly reason: string };

/** Reads a file without ever writing to it. */
export function readJsonFile(file: string): JsonFile {
  if (!existsSync(file)) return { kind: 'absent' };
  let text = '';
  try {
    // The decoder drops a byte order mark, which some editors write.
    text = new TextDecoder().decode(readFileSync(file));
    const json: unknown = JSON.parse(text);
    return isObject(json)
      ? { kind: 'object', members: json, lineOf: (member) => jsonLines(text).lineOf(`$.${member}`) }
      : { kind: 'broken', reason: 'is no JSON object' };
  } catch (error) {
    const isSyntax = error instanceof SyntaxError;
    const reason = isSyntax
      ? `is no JSON: line ${jsonLines(text).brokenLine} has a mistake`
      : `cannot be read: ${(error as Error).message}`;
    return { kind: 'broken', reason };
  }
}

/**
 * Writes a value as the vendor's tools do, with four blanks and sorted keys, in place of what was
 * there: completely or not at all. Permissions stay those of the file.
 *
 * @param mode of the file, whatever it was before
 */
export function writeJsonFile(file: string, value: Members, mode?: number): Stop | undefined {
  try {
    makeDirectory(path.dirname(file));
    // A link stays one: it is its target that is replaced.
    const target = existsSync(file) ? realpathSync(file) : file;
    const kept = existsSync(target) ? statSync(target).mode & 0o777 : 0o644;
    replaceFile(target, `${jsonText(value)}\n`, mode ?? kept);
    return undefined;
  } catch (error) {
    return stop('FILE_NOT_WRITTEN', `${file} cannot be written: ${(error as Error).message}`);
  }
}

/** Writes a file in place of another one, completely or not at all. */
export function replaceFile(target: string, text: string, mode: number): void {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, { mode, flag: 'wx' });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** By hand, because objects put keys that look like numbers in front of the others. */
function jsonText(value: unknown, margin = ''): string {
  const inner = `${margin}    `;
  if (Array.isArray(value)) {
    const lines = value.map((entry) => `${inner}${jsonText(entry, inner)}`);
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n${margin}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const lines = Object.keys(value)
    .toSorted()
    .map((key) => `${inner}${JSON.stringify(key)}: ${jsonText(value[key], inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${margin}}`;
}

/** Whether a value is an object in the sense of JSON. */
export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
