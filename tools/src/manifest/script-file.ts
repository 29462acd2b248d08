import type { ReadFile } from './read-file.ts';

/**
 * The file that a script of the manifest means: the platform's guide writes commands such as
 * `python validate.py`, its tools only the name of a file. Undefined where the project has neither.
 */
export function scriptFile(script: string, readFile: ReadFile): string | undefined {
  return [script, ...script.split(/\s+/)]
    .map((word) => word.replace(/^\.\//, ''))
    .find((word) => word !== '' && readFile(word) !== undefined);
}
