/**
 * The index of the first byte, from `start` on, that means something in a string: a quote, a
 * backslash, a control character or a byte of a multi-byte character; else the length of the chunk.
 */
export function endOfPlainText(chunk: Uint8Array, start: number): number {
  const end = chunk.length;
  let index = start;
  while (index < end && plain[chunk[index] as number] === 1) index += 1;
  return index;
}

const plain = new Uint8Array(256).fill(1, 0x20, 0x80);
plain[0x22] = 0;
plain[0x5c] = 0;
