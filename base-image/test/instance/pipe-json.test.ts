import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FloatNumber, type PipeValue, toPipeJson } from '../../src/instance/pipe-json.ts';

test('there is a blank after colon and comma, and no line break', () => {
  expect(written({ a: [1, true, null], b: { c: 'd' } })).toBe(
    '{"a": [1, true, null], "b": {"c": "d"}}',
  );
});

test('everything that is not printable ASCII is escaped', () => {
  expect(written('é\u007f\n"\\🍎\ud800')).toBe(String.raw`"\u00e9\u007f\n\"\\\ud83c\udf4e\ud800"`);
});

test('keys are escaped too', () => {
  expect(written({ é: 1 })).toBe(String.raw`{"\u00e9": 1}`);
});

test('a float is written with a decimal point, also when it is whole', () => {
  const floats = [5, 0.5, 1795292986531.5608, 1e21].map((value) => new FloatNumber(value));
  expect(written(floats)).toBe('[5.0, 0.5, 1795292986531.5608, 1e+21]');
});

test('any text comes back the same from a JSON parser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = written({ [text]: text });
      expect(json).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(json)).toEqual({ [text]: text });
    }),
  );
});

test('a text of 5 MB takes no more time deep in the input than at its top', () => {
  const text = 'n'.repeat(5_000_000);
  const deep = Array.from({ length: 40 }).reduce<PipeValue>((within) => [within, 1], text);
  const [atTop = 0, below = 0] = [text, deep].map((value) => fastest(() => toPipeJson(value)));
  expect(below).toBeLessThan(3 * atTop);
});

function written(value: PipeValue): string {
  return toPipeJson(value).toString('latin1');
}

/** The best of five, in milliseconds: other programs only ever add time. */
function fastest(way: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    way();
    return performance.now() - started;
  });
  return Math.min(...times);
}
