import { describe, expect, test } from 'vitest';
import { failureReason } from '../../src/collection/failure-reason.ts';
import { parseLenientJson } from '../../src/collection/lenient-json.ts';
import { responseContent } from '../../src/collection/response-content.ts';

const contentOf = (body: string, status = 200) =>
  responseContent({ url: 'http://localhost/collect', status, body: Buffer.from(body) });
const reasonOf = (body: string, status?: number) => failureReason(contentOf(body, status));

describe('A call fails', () => {
  test('by a message at the top of its answer, even an empty one', () => {
    expect(reasonOf('{"errorMessage": "Closed"}')).toBe('Closed');
    expect(reasonOf('{"errorMessage": ""}')).toBe('');
  });

  test('not by that word among its data', () => {
    expect(reasonOf('{"result": [{"errorMessage": "Closed"}]}')).toBeUndefined();
    expect(reasonOf('{"hint": "errorMessage"}')).toBeUndefined();
  });

  test('by a message that is no text, too', () => {
    expect(reasonOf('{"errorMessage": null}')).toBe('null');
  });

  test('by its status, with what the server says in words', () => {
    expect(reasonOf('"No result:\\n  boom"\n', 500)).toBe(
      '500 Internal Server Error\nNo result:\n  boom',
    );
    expect(reasonOf('plain\\n', 500)).toBe('500 Internal Server Error\nplain\\n');
    expect(reasonOf('', 408)).toBe('408 Request Timeout\n');
    expect(reasonOf('', 599)).toBe('599\n');
  });

  test('by an answer that is no JSON', () => {
    expect(reasonOf('<html>')).toMatch(/^The answer is no JSON: Unexpected token/);
  });
});

describe('Numbers that JSON does not have', () => {
  test('are read where Python writes them', () => {
    expect(parseLenientJson('[NaN, -Infinity, {"a": Infinity}]')).toEqual([
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      { a: Number.POSITIVE_INFINITY },
    ]);
  });

  test('are texts in texts', () => {
    const text = '["NaN", "a \\"NaN\\" b", NaN]';
    expect(parseLenientJson(text)).toEqual(['NaN', 'a "NaN" b', Number.NaN]);
  });

  test('make no JSON of what is none', () => {
    expect(() => parseLenientJson('[NaN,,]')).toThrow(SyntaxError);
    expect(() => parseLenientJson('NaNs')).toThrow(SyntaxError);
  });
});
