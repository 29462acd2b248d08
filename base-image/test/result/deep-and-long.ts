import fc from 'fast-check';

/** Documents nested about as deep as is allowed: 512. */
export function deepText(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(level, { minLength: 1, maxLength: 4 }), depth, inmost)
    .map(([levels, deep, within]) => {
      const opened = Array.from({ length: deep }, (_, n) => levels[n % levels.length] ?? '[');
      const closed = opened.toReversed().map((brackets) => (brackets.includes('{') ? '}' : ']'));
      return `${opened.join('')}${within}${closed.join('')}`;
    });
}

/** Documents with one text, number or gap of a length that is short, or about that of a buffer. */
export function longText(): fc.Arbitrary<string> {
  return fc
    .tuple(frame, long, length)
    .map(([[before, after], make, long]) => before + make(long) + after);
}

const level = fc.constantFrom('[', '{"a":', '[1,', '{"b":[2],"errorMessage":', ' [ ');
const depth = fc.oneof(fc.constantFrom(511, 512, 513), fc.integer({ min: 500, max: 525 }));
const inmost = fc.constantFrom('1', '""', '{}', '[]', 'null', '[[]]', '{"a":{}}', '');

// Words of 4 bytes, 16 bytes in which plain members are left alone, 72 bytes of a key; and pipes.
const edges = [4, 8, 16, 72, 256, 4_096].flatMap((edge) => [edge - 1, edge, edge + 1]);
const length = fc.oneof(fc.nat(80), fc.constantFrom(...edges));

const frame = fc.constantFrom<readonly [string, string]>(
  ['[', ']'],
  ['{"a":', '}'],
  ['{"a":[{"b":', ',"c":1}]}'],
  ['[{"k":1,"key":', '},{"k":"v"}] '],
  ['', ''],
);

const long = fc.constantFrom<(length: number) => string>(
  (n) => `"${'x'.repeat(n)}"`,
  (n) => `"${'é'.repeat(n)}"`,
  (n) => `"${'x'.repeat(n)}😀\\u00e9\\n"`,
  (n) => `{"${'k'.repeat(n)}":1}`,
  (n) => `{"${'\\u0065'.repeat(n)}rrorMessage":1}`,
  (n) => '9'.repeat(n),
  (n) => `-0.${'0'.repeat(n)}1`,
  (n) => `1e${'7'.repeat(n)}`,
  (n) => `${' '.repeat(n)}1`,
  (n) => `${'\n'.repeat(n)}{}`,
);
