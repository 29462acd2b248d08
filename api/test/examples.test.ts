import { describe, expect, it } from 'vitest';
import { combinedApi, validate } from '../src/index.ts';
import { badExamples, exampleFolders, goodExamples } from './examples.ts';

const schemas = Object.keys(combinedApi.components?.schemas ?? {}).toSorted();

describe('the examples', () => {
  it('cover every schema, and nothing else', () => {
    expect(exampleFolders.toSorted()).toEqual(schemas);
  });

  it.each(schemas)('have a good and a bad one for %s', (name) => {
    const isItsOwn = ({ schema }: { schema: string }) => schema === name;
    expect([goodExamples.some(isItsOwn), badExamples.some(isItsOwn)]).toEqual([true, true]);
  });
});

describe('a good example', () => {
  it.each(goodExamples)('is valid: $title', ({ schema, value }) => {
    expect(validate(schema, value)).toEqual([]);
  });
});

describe('a bad example', () => {
  it.each(badExamples)('is refused at the paths it names: $title', (example) => {
    expect(example.problems).not.toEqual([]);
    expect(validate(example.schema, example.value).map(({ path }) => path)).toEqual(
      example.problems,
    );
  });

  it.each(badExamples)('says in a sentence what is wrong: $title', ({ reason }) => {
    expect(reason).toMatch(/^[A-Z].{10,}\.$/);
  });
});
