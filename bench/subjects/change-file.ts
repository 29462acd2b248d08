import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces the first place in a file that looks like this. */
export function changeFile(file: string, from: RegExp | string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
