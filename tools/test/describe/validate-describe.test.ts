import { expect, test } from 'vitest';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { attribute, definition, kind } from './definitions.ts';
import { filesOf } from './files-of.ts';

test('the grammar names the line and the rule', () => {
  const { describe } = filesOf(definition({}));
  const [problem] = describeGrammarProblems(describe.replace('version="1"', 'version="one"'));
  expect(problem?.line).toBe(2);
  expect(problem?.message).toContain("attribute 'version'");
});

test('a text that is no property is found, though no rule of XML Schema 1.0 can say so', () => {
  const { describe } = filesOf(
    definition({ object_types: [kind('o', { attributes: [attribute('a')] })] }),
  );
  const text = describe.replace('dataType="float" isProperty="false"', 'dataType="string"');
  expect(describeGrammarProblems(text)).toEqual([
    { message: expect.stringContaining('isProperty="true"'), line: 7 },
  ]);
});

test('what is no XML is a problem of its line', () => {
  expect(describeGrammarProblems('<AdapterKind>\n<oops</AdapterKind>')[0]?.line).toBe(2);
});
