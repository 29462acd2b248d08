import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../stop/exit-code.ts';
import type { DefinitionFailure } from './ask-definition.ts';

/** A describe, or why there is none. */
export type ReadDescribeFile =
  | {
      readonly kind: 'describe';
      /** The text of `describe.xml`. */
      readonly describe: string;
      /** The text of `resources.properties`; undefined where there is none. */
      readonly properties: string | undefined;
      /** The file as people wrote it; undefined where the describe was made just now. */
      readonly name: string | undefined;
      readonly warnings: readonly string[];
    }
  | DefinitionFailure;

/**
 * Reads a describe.xml, named itself or by its directory, and the labels in
 * `resources/resources.properties` beside it.
 */
export function readDescribeFile(given: string, cwd: string): ReadDescribeFile {
  const isDirectory = statSync(path.resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory();
  const name = isDirectory ? path.join(given, 'describe.xml') : given;
  const file = path.resolve(cwd, name);
  if (!existsSync(file)) {
    const text = `${name} is not there: name a describe.xml, or the directory of one.`;
    return { kind: 'failed', text, exitCode: exitCodes.wrongUsage };
  }
  const labels = path.join(path.dirname(file), 'resources/resources.properties');
  const properties = existsSync(labels) ? readFileSync(labels, 'utf8') : undefined;
  const describe = readFileSync(file, 'utf8');
  return { kind: 'describe', describe, properties, name, warnings: [] };
}
