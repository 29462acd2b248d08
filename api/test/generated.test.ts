import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsSource } from '../scripts/documents-source.ts';
import { toJsonSchemas } from '../scripts/json-schema.ts';
import { readDocument } from '../scripts/read-document.ts';
import { typesSource } from '../scripts/types-source.ts';
import { validatorsSource } from '../scripts/validators-source.ts';
import { combinedApi } from '../src/index.ts';

const source = (name: string) => readFileSync(resolve(import.meta.dirname, '../src', name), 'utf8');

const schemas = toJsonSchemas(combinedApi);

/** Compares as a whole: the difference of two files this long is of no use on a screen. */
const expectUpToDate = (name: string, made: string) =>
  expect(source(name) === made, `src/${name} is out of date: npm run build`).toBe(true);

describe('generated code', () => {
  it('has the types that the generator makes of the documents', async () => {
    expectUpToDate('types.ts', await typesSource(schemas));
  });

  it('has the validators that the generator makes of the documents', async () => {
    expectUpToDate('generated/validators.ts', await validatorsSource(schemas));
  });

  it('has the documents themselves', async () => {
    const collector = await readDocument('collector-api.json');
    const definition = await readDocument('definition-api.json');
    expectUpToDate('generated/documents.ts', documentsSource(collector, definition));
  });

  it('says that it is generated and by what', () => {
    for (const name of ['types.ts', 'generated/validators.ts', 'generated/documents.ts']) {
      expect(source(name).slice(0, 300)).toMatch(
        /[Gg]enerated from .*'npm run generate', never edited/s,
      );
    }
  });

  it('has no types that let misspelt fields compile', () => {
    expect(source('types.ts')).not.toMatch(/\[\w+: string\]|: any\b/);
  });

  it('needs nothing at run time', () => {
    const imports = source('generated/validators.ts').match(/^import .*$/gm) ?? [];
    expect(imports).toHaveLength(2);
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });
});
