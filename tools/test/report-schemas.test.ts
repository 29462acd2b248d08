import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const schemas = path.resolve(import.meta.dirname, '../schemas');
const pages = path.resolve(import.meta.dirname, '../../docs/tools');
const reports = readdirSync(schemas).filter((name) => name.endsWith('-report.schema.json'));

describe.each(reports)('%s', (name) => {
  const schema = JSON.parse(readFileSync(path.join(schemas, name), 'utf8'));

  test('is a schema without mistakes', () => {
    const ajv = new Ajv({ strict: true, strictRequired: true, allowUnionTypes: true });
    expect(ajv.compile(schema)).toBeTypeOf('function');
  });

  test('is linked from the page of its command', () => {
    const texts = readdirSync(pages)
      .filter((page) => page.endsWith('.md'))
      .map((page) => readFileSync(path.join(pages, page), 'utf8'));
    expect(texts.join('')).toContain(`(../../tools/schemas/${name})`);
  });

  test('says with a number when it changes', () => {
    expect(schema.required).toContain('version');
    expect(schema.properties.version).toMatchObject({ const: 1 });
  });
});
