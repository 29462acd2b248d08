import fc from 'fast-check';
import { damaged } from '../../../base-image/test/result/damage.ts';
import { deepText, longText } from '../../../base-image/test/result/deep-and-long.ts';
import { flatObjects } from '../../../base-image/test/result/flat-objects.ts';
import { jsonText } from '../../../base-image/test/result/json-texts.ts';

/** The bytes of a document, or of what was one, and where they are cut. */
export interface CutDocument {
  readonly bytes: Uint8Array;
  readonly cuts: readonly number[];
}

/** Documents of all kinds, good and damaged, that arrive in one piece or in many. */
export function cutDocuments(): fc.Arbitrary<CutDocument> {
  const text = fc.oneof(
    { arbitrary: jsonText(), weight: 6 },
    { arbitrary: longText(), weight: 2 },
    { arbitrary: deepText(), weight: 1 },
  );
  const bytes = damaged(
    fc.oneof(
      { arbitrary: text.map((written) => Buffer.from(written)), weight: 4 },
      { arbitrary: flatObjects(), weight: 1 },
    ),
  );
  return fc.record({ bytes, places }).map(({ bytes, places }) => ({
    bytes,
    cuts: places.map((place) => place % (bytes.length + 1)),
  }));
}

const places = fc.array(fc.oneof(fc.nat(60), fc.nat(100_000)), { maxLength: 20, size: 'max' });
