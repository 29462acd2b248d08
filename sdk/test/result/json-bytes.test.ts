import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBytes } from '../../src/result/json-bytes.ts';

function written(write: (bytes: JsonBytes) => void): string {
  const bytes = new JsonBytes();
  write(bytes);
  return Buffer.from(bytes.gathered).toString();
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  // Halves of characters that UTF-8 cannot hold.
  fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes)),
);

test('any text is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(written((bytes) => bytes.text(text))).toBe(JSON.stringify(text));
    }),
  );
});

const anyNumber = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.maxSafeInteger(),
  // What is measured: a few digits behind the point.
  fc.tuple(fc.integer(), fc.constantFrom(1, 10, 100, 1000, 10_000)).map(([a, b]) => a / b),
);

test('any number is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(written((bytes) => bytes.number(number))).toBe(JSON.stringify(number));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  0, -0, 0.001, -0.001, 0.1, 99.999, -99.9, 2147483.647, -2147483.648, 2147483.648, 2_147_483_647,
  -2_147_483_648, 2_147_483_648, 0.30000000000000004, 1e21, 5e-324, 1.7976931348623157e308,
])('%d is written as JSON.stringify writes it', (number) => {
  expect(written((bytes) => bytes.number(number))).toBe(JSON.stringify(number));
});

test('what is written may be longer than the buffer was', () => {
  const long = 'ä'.repeat(200_000);
  const json = written((bytes) => {
    bytes.json('[');
    bytes.text('x'.repeat(100_000));
    bytes.json(',');
    bytes.text(long);
    bytes.mark(0x5d);
  });
  expect(JSON.parse(json)).toEqual(['x'.repeat(100_000), long]);
});

test('what was written last can be taken back', () => {
  const json = written((bytes) => {
    bytes.json('[1');
    const { length } = bytes;
    bytes.json(',2');
    bytes.cutTo(length);
    bytes.json(']');
  });
  expect(json).toBe('[1]');
});
