import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FloatNumber, toPipeJson } from '../../src/instance/pipe-json.ts';

test('there is a blank after colon and comma, and no line break', () => {
  expect(toPipeJson({ a: [1, true, null], b: { c: 'd' } })).toBe(
    '{"a": [1, true, null], "b": {"c": "d"}}',
  );
});

test('everything that is not printable ASCII is escaped', () => {
  expect(toPipeJson('é\u007f\n"\\🍎\ud800')).toBe(
    String.raw`"\u00e9\u007f\n\"\\\ud83c\udf4e\ud800"`,
  );
});

test('keys are escaped too', () => {
  expect(toPipeJson({ é: 1 })).toBe(String.raw`{"\u00e9": 1}`);
});

test('a float is written with a decimal point, also when it is whole', () => {
  const floats = [5, 0.5, 1795292986531.5608, 1e21].map((value) => new FloatNumber(value));
  expect(toPipeJson(floats)).toBe('[5.0, 0.5, 1795292986531.5608, 1e+21]');
});

test('any text comes back the same from a JSON parser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = toPipeJson({ [text]: text });
      expect(written).toMatch(/^[\x20-\x7e]*$/);
      expect(JSON.parse(written)).toEqual({ [text]: text });
    }),
  );
});
