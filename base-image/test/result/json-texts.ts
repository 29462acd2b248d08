import fc from 'fast-check';
import { damaged } from './damage.ts';

/** Text that is JSON, or nearly: any spelling of values, white space anywhere, any top level. */
export function jsonText(): fc.Arbitrary<string> {
  const { value, array, object } = fc.letrec<{ value: string; array: string; object: string }>(
    (tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { arbitrary: scalar, weight: 3 },
        { arbitrary: tie('array'), weight: 2 },
        { arbitrary: tie('object'), weight: 3 },
      ),
      array: fc
        .array(padded(tie('value')), { maxLength: 4, depthIdentifier: 'nesting' })
        .map((items) => `[${items.join(',')}]`),
      object: fc
        .array(fc.tuple(padded(key), padded(tie('value'))), {
          maxLength: 4,
          depthIdentifier: 'nesting',
        })
        .map((entries) => `{${entries.map((entry) => entry.join(':')).join(',')}}`),
    }),
  );
  return padded(fc.oneof({ arbitrary: value, weight: 1 }, array, { arbitrary: object, weight: 2 }));
}

/** Bytes that are a document, or were one before something happened to them. */
export function nearlyJson(): fc.Arbitrary<Uint8Array> {
  return damaged(jsonText().map((text) => Buffer.from(text)));
}

/** Places to cut at, many or few. */
export function cuts(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(200), { maxLength: 20, size: 'max' });
}

const white = fc.oneof(
  { arbitrary: fc.constant(''), weight: 4 },
  fc.constantFrom(' ', '\n', '\r\n', '\t', '   '),
);

function padded(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(white, text, white).map((parts) => parts.join(''));
}

const number = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom('0', '7', '10', '1763780000000'),
    fc.constantFrom('', '', '.5', '.007'),
    fc.constantFrom('', '', 'e1', 'E+12', 'e-3'),
  )
  .map((parts) => parts.join(''));

const character = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }).map(writtenByJson),
  fc.constantFrom('a', 'e', 'é', '€', '\u2028', '\uffff', '😀', '\u{10ffff}', '\ufeff'),
  fc.constantFrom('\\n', '\\/', '\\"', '\\\\', '\\u0065', '\\uD83D\\uDE00', '\\ud800', '\\uFFff'),
);

/** Lone surrogates come out as escapes, so that the bytes are UTF-8. */
function writtenByJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

const text = fc.array(character, { maxLength: 6 }).map((parts) => `"${parts.join('')}"`);

const key = fc.oneof(
  { arbitrary: text, weight: 3 },
  fc.constantFrom(
    '"errorMessage"',
    '"\\u0065rrorMessag\\u0065"',
    '"errormessage"',
    '"errorMessages"',
  ),
);

const scalar = fc.oneof(number, text, fc.constantFrom('true', 'false', 'null'));
