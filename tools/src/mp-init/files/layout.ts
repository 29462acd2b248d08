import { createHash } from 'node:crypto';
import type { TemplateName } from '../templates.ts';
import { type ProjectFile, textFile } from './project-file.ts';

/** Where a project remembers how these files were made. */
export const recordFile = '.packwright.json';

/**
 * Files that are the same in all projects and may be better in a newer version. `mp-init --update`
 * replaces those that nobody has changed; all other files are their author's.
 */
export const layoutNames: readonly string[] = [
  '.dockerignore',
  'Dockerfile',
  'tsconfig.json',
  'conf/describeSchema.xsd',
  'content/alertdefs/alertDefinitionSchema.xsd',
  'content/traversalspecs/traversalSpecsSchema.xsd',
];

/** What `.packwright.json` says. */
export type LayoutRecord = {
  /** Of the tools that made or updated the project. */
  readonly version: string;
  /** Absent where nobody knows what the project began as. */
  readonly template?: TemplateName;
  /** SHA-256 of each file of the layout, as it was made. */
  readonly files: Readonly<Record<string, string>>;
};

/** The file that remembers the layout among these. */
export function layoutRecord(
  files: readonly ProjectFile[],
  template: TemplateName | undefined,
  version: string,
): ProjectFile {
  const sums = files
    .filter(({ path }) => layoutNames.includes(path))
    .map(({ path, bytes }) => [path, sumOf(bytes)]);
  const record: LayoutRecord = {
    version,
    ...(template === undefined ? {} : { template }),
    files: Object.fromEntries(sums),
  };
  return textFile(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
}

/** How a record knows a content again. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
