import { readFileSync, writeFileSync } from 'node:fs';

/** Replaces the first place in a file that looks like this. */
export function changeFile(file: string, from: RegExp | string, to: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has nothing like ${from}`);
  writeFileSync(file, changed);
}
