import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pngSize } from '../../manifest/png-size.ts';
import { withoutTilde } from '../../project/home-directory.ts';
import type { InitOptions } from '../init-options.ts';

/** Where the names of files begin. */
export type Place = Pick<InitOptions, 'cwd' | 'environment'>;

/** A path as people write it: relative to where they are, or to their home with `~`. */
export function resolvePath(text: string, { cwd, environment }: Place): string {
  return path.resolve(cwd, withoutTilde(text, environment));
}

/** What keeps a directory from being that of a project. */
export function directoryProblem(text: string, place: Place): string | undefined {
  if (text.trim() === '') return 'must not be empty';
  const state = statSync(resolvePath(text.trim(), place), { throwIfNoEntry: false });
  return state === undefined || state.isDirectory() ? undefined : `${text} is no directory`;
}

/** What keeps a file from being the agreement; an empty text is none. */
export function eulaProblem(text: string, place: Place): string | undefined {
  if (text.trim() === '') return undefined;
  if (path.extname(text.trim()) !== '.txt')
    return `${text} must be a text file, with the ending .txt`;
  const bytes = readAnswer(text, place);
  if (bytes === undefined) return `${text} is not there, or cannot be read`;
  return bytes.toString('utf8').trim() === ''
    ? `${text} is empty, which the platform refuses`
    : undefined;
}

/** What keeps a file from being the icon; an empty text is none. */
export function iconProblem(text: string, place: Place): string | undefined {
  if (text.trim() === '') return undefined;
  const bytes = readAnswer(text, place);
  if (bytes === undefined) return `${text} is not there, or cannot be read`;
  const size = pngSize(bytes);
  if (size === undefined) return `${text} is no PNG image`;
  if (path.extname(text.trim()).toLowerCase() !== '.png')
    return `${text} must have the ending .png`;
  return size.width === 256 && size.height === 256
    ? undefined
    : `${text} has ${size.width} x ${size.height} pixels: it must have 256 x 256`;
}

/** The bytes of a file that was named; undefined where there are none to be read. */
export function readAnswer(text: string, place: Place): Buffer | undefined {
  const file = resolvePath(text.trim(), place);
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
