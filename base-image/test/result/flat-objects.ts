import fc from 'fast-check';

/** A list of objects as adapters write it, complete or with some bytes exchanged for others. */
export function flatObjects(): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom('', ' '), fc.array(members, { minLength: 1, maxLength: 5 }), changes)
    .map(([gap, objects, changed]) => {
      const written = objects.map((entries) => `{${entries.map(join(gap)).join(`,${gap}`)}}`);
      const bytes = Buffer.from(`{"result":[${written.join(`,${gap}`)}]}${' '.repeat(20)}`);
      for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
      return bytes;
    });
}

const text = fc.oneof(
  fc.string({ maxLength: 20 }).map((plain) => JSON.stringify(plain)),
  fc.constantFrom('"key"', '"harvest|row_1|picked_kg"', '"é😀"', '"C:\\\\"', '""', '"\u007f"'),
);

const value = fc.oneof(
  { arbitrary: text, weight: 3 },
  { arbitrary: fc.integer({ min: 1 }).map(String), weight: 2 },
  fc.constantFrom('0', '0.5', '12.25', '-7', '1e3', '2.5E-1', 'true', 'null', '{}', '[1]'),
);

const members = fc.array(fc.tuple(text, value), { maxLength: 5 });

function join(gap: string): (member: readonly [string, string]) => string {
  return ([key, content]) => `${key}:${gap}${content}`;
}

const telling = [...'{}[]:,"\\ \n\x00\x1f.e05\x7f\x80\xc3'].map((sign) => sign.charCodeAt(0));
const changes = fc.array(fc.tuple(fc.nat(250), fc.constantFrom(...telling)), { maxLength: 2 });
