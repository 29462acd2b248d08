import fc from 'fast-check';

/** The bytes as they are, or after something happened to them: cut, exchanged, flipped, repeated. */
export function damaged(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const damages = fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    fc.array(damage, { maxLength: 2 }),
  );
  return fc
    .tuple(bytes, damages)
    .map(([whole, happened]) => happened.reduce(inflict, Buffer.from(whole)));
}

interface Damage {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly number[];
  /** How many bytes stand there twice. */
  readonly repeated: number;
  /** The bits of the byte there that are flipped. */
  readonly flipped: number;
}

const invalidUtf8 = [[0x80], [0xc0, 0xaf], [0xe0, 0x9f, 0xbf], [0xed, 0xa0, 0x80], [0xff], [0xc3]];
const otherUtf8 = [
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xef, 0xbb, 0xbf],
  [0xe2, 0x82],
];
const telling = [...'{}[]:,"\\ \n\x00\x1f-+.eE0u/tfnN'].map((sign) => [sign.charCodeAt(0)]);
const words = ['NaN', 'Infinity', '-', '00', '\ufeff', '\\ud83d', ',,', '{}'];

const exchanged = {
  removed: fc.constantFrom(0, 0, 1, 1, 2, 200),
  inserted: fc.oneof(
    fc.constantFrom<readonly number[]>([], ...telling),
    fc.constantFrom<readonly number[]>(...invalidUtf8, ...otherUtf8),
    fc.constantFrom<readonly number[]>(...words.map((word) => [...Buffer.from(word)])),
    fc.array(fc.nat(255), { maxLength: 2 }),
  ),
};
const none = {
  removed: fc.constant(0),
  inserted: fc.constant([]),
  repeated: fc.constant(0),
  flipped: fc.constant(0),
};
// A few bytes from the beginning, where most documents are over, or anywhere.
const at = fc.oneof({ arbitrary: fc.nat(200), weight: 3 }, fc.nat(100_000));
const damage: fc.Arbitrary<Damage> = fc.oneof(
  { arbitrary: fc.record({ ...none, at, ...exchanged }), weight: 4 },
  fc.record({ ...none, at, repeated: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ ...none, at, flipped: fc.constantFrom(1, 2, 4, 8, 16, 32, 64, 128) }),
);

function inflict(
  bytes: Buffer<ArrayBuffer>,
  { at, removed, inserted, repeated, flipped }: Damage,
): Buffer<ArrayBuffer> {
  const place = at % (bytes.length + 1);
  const damagedBytes = Buffer.concat([
    bytes.subarray(0, place + repeated),
    Buffer.from(inserted),
    bytes.subarray(place + removed),
  ]);
  const byte = damagedBytes[place];
  if (byte !== undefined) damagedBytes[place] = byte ^ flipped;
  return damagedBytes;
}
