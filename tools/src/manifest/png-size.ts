/** The size in pixels of a PNG image, read from its header; undefined where it is none. */
export function pngSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const header = Buffer.from(bytes.subarray(0, 24));
  if (header.length < 24 || header.subarray(0, 16).toString('latin1') !== beginning)
    return undefined;
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

/** The signature of all PNG images, then a chunk IHDR of 13 bytes. */
const beginning = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
