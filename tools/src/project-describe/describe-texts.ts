import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files of a describe. */
export interface DescribeTexts {
  /** The text of `describe.xml`. */
  readonly describe: string;
  /**
   * The labels by the names of their files: `resources.properties`, and one such as
   * `resources_fr.properties` for each translation. A describe by hand may have none.
   */
  readonly properties: ReadonlyMap<string, string>;
}

/** The files as they lie in `conf`: name below it, with slashes, to text. */
export function describeFilesByName({ describe, properties }: DescribeTexts): Map<string, string> {
  const labels = [...properties].map(([name, text]) => [`resources/${name}`, text] as const);
  return new Map([['describe.xml', describe], ...labels]);
}

/** Reads a describe.xml and the labels in `resources` beside it. */
export function readDescribeTexts(file: string): DescribeTexts {
  const folder = path.join(path.dirname(file), 'resources');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const properties = names
    .filter((name) => /^resources(?:_[\w-]+)?\.properties$/.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);
  return { describe: readFileSync(file, 'utf8'), properties: new Map(properties) };
}
