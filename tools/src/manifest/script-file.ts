/**
 * The file that a script of the manifest means: the platform's guide writes commands such as
 * `python validate.py`, its tools only the name of a file. Undefined where the project has neither.
 */
export function scriptFile(script: string, isFile: (path: string) => boolean): string | undefined {
  return [script, ...script.split(/\s+/)]
    .map((word) => word.replace(/^\.\//, ''))
    .find((word) => word !== '' && isFile(word));
}
