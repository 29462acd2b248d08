import { expect, test } from 'vitest';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { shortenedDescribe } from '../../src/describe/shortened-describe.ts';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { attribute, definition, kind } from './definitions.ts';

function filesWith(...attributes: readonly Record<string, unknown>[]) {
  const group = { key: 'g', label: 'g', instanced: false, instance_required: false, attributes };
  const types = [kind('o', { attributes, groups: [group] })];
  const files = describeFiles(definition({ object_types: types }));
  if (files.kind !== 'files') throw new Error(JSON.stringify(files.problems));
  return files;
}

const count = (files: ReturnType<typeof filesWith>) =>
  JSON.stringify(shortenedDescribe(files.root)).match(/"ResourceAttribute"/g)?.length;

test('of attributes that differ in texts and numbers only one is left for the schema', () => {
  const some = Array.from({ length: 50 }, (_, at) => ({
    ...attribute(`a${at}`),
    dashboard_order: at,
  }));
  expect(count(filesWith(...some))).toBe(1);
  expect(count(filesWith(...some, { ...attribute('b'), is_rate: true }))).toBe(2);
});

test.each([
  ['a wrong type', { ...attribute('b'), data_type: 'text' }],
  ['a number that is none', { ...attribute('b'), dashboard_order: 'x' }],
  ['a flag that is none', { ...attribute('b'), is_rate: 'maybe' }],
  ['a key that is there', attribute('a7')],
])('%s behind many good ones is found, with the line of the whole text', (_, wrong) => {
  const some = Array.from({ length: 50 }, (_, at) => attribute(`a${at}`));
  const { describe, root } = filesWith(...some, wrong);
  const problems = describeGrammarProblems(describe);
  expect(problems.length).toBeGreaterThan(0);
  expect(describeGrammarProblems(describe, root)).toEqual(problems);
});
