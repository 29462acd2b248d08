import {
  brotliDecompressSync,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { encodingsOf } from '../../http/node/decompression.ts';

/**
 * The bytes as they were before the encodings of a `Content-Encoding` header; undefined where one of
 * them is not known. What does not have the encoding stays: who answers has mostly undone it by now.
 */
export function decodedBytes(
  bytes: Uint8Array<ArrayBuffer>,
  header: string | null,
): Uint8Array<ArrayBuffer> | undefined {
  const encodings = encodingsOf(header).filter((name) => name !== 'aws-chunked');
  if (!encodings.every((name) => Object.hasOwn(decoders, name))) return undefined;
  return encodings.reduceRight((encoded, name) => decoded(encoded, name) ?? encoded, bytes);
}

/** What bytes that look like those of gzip say; undefined where they do not say it. */
export function gunzipped(bytes: Uint8Array<ArrayBuffer>): Uint8Array | undefined {
  return decoded(bytes, 'gzip');
}

export function looksGzipped([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Nobody records more; a few bytes may stand for any number. */
const limit = { maxOutputLength: 64 * 1024 * 1024 };

type Decode = (bytes: Uint8Array<ArrayBuffer>) => Buffer<ArrayBuffer>;

const decoders: Readonly<Record<string, Decode>> = {
  gzip: (bytes) => gunzipSync(bytes, limit),
  'x-gzip': (bytes) => gunzipSync(bytes, limit),
  // Programs disagree whether it has the header of zlib: the first byte tells.
  deflate: (bytes) =>
    ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit),
  br: (bytes) => brotliDecompressSync(bytes, limit),
  zstd: (bytes) => zstdDecompressSync(bytes, limit),
};

function decoded(bytes: Uint8Array<ArrayBuffer>, name: string) {
  try {
    const result = decoders[name]?.(bytes);
    return result && new Uint8Array(result);
  } catch {
    return undefined;
  }
}
