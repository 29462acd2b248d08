/**
 * The index of the first byte, from `start` on, that means something in a string: a quote, a
 * backslash, a control character or a byte of a multi-byte character; else the length of the chunk.
 *
 * @param view the same bytes
 */
export function endOfPlainText(chunk: Uint8Array, view: DataView, start: number): number {
  let index = endOfPlainWords(view, start, chunk.length - 3);
  while (index < chunk.length && isPlain(chunk[index] as number)) index += 1;
  return index;
}

/**
 * The same for text that ends before the limit, else any index from the limit on that plain text
 * reaches, at most 3 behind it. Up to 3 bytes behind the limit are looked at.
 */
export function endOfPlainWords(view: DataView, start: number, limit: number): number {
  let index = start;
  for (; index < limit; index += 4) {
    const stops = stopsIn(view.getInt32(index, true));
    if (stops !== 0) return index + (lowestBit(stops) >> 3);
  }
  return index;
}

/**
 * For four bytes at once, the highest bit of each that stops plain text, exact for the lowest of
 * them: below 0x80 an addition cannot carry into the next byte. Exchanging 0x22 and 0x20 puts the
 * quote next to the control characters.
 */
function stopsIn(word: number): number {
  const noQuoteOrControl = (word ^ 0x02020202) + 0x5f5f5f5f;
  const noBackslash = (word ^ 0x5c5c5c5c) + 0x7f7f7f7f;
  return (word | ~(noQuoteOrControl & noBackslash)) & 0x80808080;
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x80 && byte !== 0x22 && byte !== 0x5c;
}
