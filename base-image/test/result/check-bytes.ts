import { JsonCheck, type JsonVerdict } from '../../src/result/json-check.ts';

/** The verdict on bytes that arrive cut at the given places, in any order and number. */
export function checkBytes(bytes: Uint8Array, cuts: readonly number[] = []): JsonVerdict {
  const check = new JsonCheck();
  let from = 0;
  for (const cut of [...cuts, bytes.length].toSorted((a, b) => a - b)) {
    if (cut < from || cut > bytes.length) continue;
    // A copy of its own, overwritten afterwards: the check may keep nothing of a chunk.
    const chunk = new Uint8Array(bytes.subarray(from, cut));
    check.push(chunk);
    chunk.fill(0x22);
    from = cut;
  }
  return check.finish();
}

/** The same for text. */
export function checkText(text: string): JsonVerdict {
  return checkBytes(Buffer.from(text));
}
