import { expect, test } from 'vitest';
import { jsonLines } from '../../src/json-schema/json-lines.ts';

const text = `{
  "a": [1, "two\\n",
    {"b c": -1.5e3}
  ],
  "empty": {}, "none": [ ],
  "last": null
}
`;

test('each value has the line that it begins in', () => {
  const { lineOf, brokenLine } = jsonLines(text);
  const paths = ['$', '$.a', '$.a[1]', '$.a[2]["b c"]', '$.empty', '$.none', '$.last', '$.nothing'];
  expect(paths.map(lineOf)).toEqual([1, 2, 2, 3, 5, 5, 6, undefined]);
  expect(brokenLine).toBeUndefined();
});

test.each([
  ['a comma too many', '{\n  "a": 1,\n}', 3],
  ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3],
  ['a name without quotes', '{\n\n  a: 1\n}', 3],
  ['a text that goes on', '["a\n"]', 1],
  ['something behind it', '{}\n\nx', 3],
  ['an end too soon', '[\n1,\n', 3],
  ['nothing', '', 1],
])('a text with %s stops to be JSON in a line', (_, broken, line) => {
  expect(() => JSON.parse(broken)).toThrow(SyntaxError);
  expect(jsonLines(broken).brokenLine).toBe(line);
});
