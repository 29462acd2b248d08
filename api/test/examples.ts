import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SchemaName } from '../src/index.ts';

/** A value that obeys its schema. */
export interface GoodExample {
  readonly title: string;
  readonly schema: SchemaName;
  readonly value: unknown;
}

/** A value that breaks its schema: why, and at which paths. */
export interface BadExample extends GoodExample {
  readonly reason: string;
  readonly problems: readonly string[];
}

const folder = resolve(import.meta.dirname, '../examples');

/** The schemas that have a folder of examples. */
export const exampleFolders = readdirSync(folder) as SchemaName[];

/** All `good-*.json`: the file is the value. */
export const goodExamples: readonly GoodExample[] = filesNamed('good').map((file) => ({
  ...file,
  value: JSON.parse(file.text),
}));

/** All `bad-*.json`: the file holds reason, problems and value. */
export const badExamples: readonly BadExample[] = filesNamed('bad').map((file) => ({
  ...file,
  ...JSON.parse(file.text),
}));

function filesNamed(kind: 'good' | 'bad') {
  return exampleFolders.flatMap((schema) =>
    readdirSync(join(folder, schema))
      .filter((name) => name.startsWith(`${kind}-`))
      .map((name) => ({
        title: `${schema}/${name}`,
        schema,
        text: readFileSync(join(folder, schema, name), 'utf8'),
      })),
  );
}
