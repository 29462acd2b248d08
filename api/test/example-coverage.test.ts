import { describe, expect, it } from 'vitest';
import { combinedApi, type SchemaName, type SchemaProblem, validate } from '../src/index.ts';
import { badExamples, exampleFolders, goodExamples } from './examples.ts';
import { type Rule, rulesOf } from './schema-rules.ts';

describe('every rule of a schema has an example that breaks it, every null one that uses it', () => {
  it.each(exampleFolders)('%s', (name) => {
    const rules = rulesOf(combinedApi, name);
    const shown = new Set([...brokenRules(name), ...permittedNulls(name)]);
    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
    expect(rules).not.toEqual([]);
  });
});

function brokenRules(name: SchemaName): Rule[] {
  const examples = badExamples.filter(({ schema }) => schema === name);
  return examples.flatMap(({ value }) => validate(name, value).map(ruleBroken));
}

// Which rule the sentence of a problem speaks of.
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^is required$/, 'required'],
  [/^must not be empty$/, 'empty'],
  [/^must be at least /, 'minimum'],
  [/^must be at most /, 'maximum'],
  [/^must be .*, got null$/, 'null'],
  [/^must be a whole number.*, got -?\d+\.\d+$/, 'fraction'],
  [/^must be .*, got /, 'type'],
];

function ruleBroken({ path, message }: SchemaProblem): Rule {
  const keyword = sentences.find(([sentence]) => sentence.test(message))?.[1];
  if (keyword === undefined) throw new Error(`no rule is known for "${message}"`);
  return `${path.replaceAll(/\[\d+\]/g, '[]')} ${keyword}`;
}

function permittedNulls(name: SchemaName): Rule[] {
  const values = goodExamples.filter(({ schema }) => schema === name).map(({ value }) => value);
  return values.flatMap((value): Rule[] => {
    if (value === null) return ['$ may be null'];
    const fields = Object.entries(Object(value)).filter(([, one]) => one === null);
    return fields.map(([field]): Rule => `$.${field} may be null`);
  });
}
