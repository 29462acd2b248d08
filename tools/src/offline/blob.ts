import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file that is named by what is in it. */
export interface Blob {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** Puts bytes into a layout. */
export function plainBlob(bytes: Buffer, layout: string): Blob {
  const hash = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(blobFile(layout, hash), bytes);
  return { digest: `sha256:${hash}`, size: bytes.length };
}

/** Puts a layer into a layout, compressed: equal layers give equal bytes, as gzip notes no time here. */
export async function compressedBlob(
  layer: string,
  layout: string,
  signal: AbortSignal,
): Promise<Blob> {
  const draft = path.join(layout, 'draft');
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(layer), createGzip(), hashing, createWriteStream(draft), {
    signal,
  });
  const digest = hash.digest('hex');
  renameSync(draft, blobFile(layout, digest));
  return { digest: `sha256:${digest}`, size: statSync(blobFile(layout, digest)).size };
}

/** Where a layout has the blob of a digest, below its root. */
export function blobName(digest: string): string {
  return `blobs/sha256/${digest.replace(/^sha256:/, '')}`;
}

function blobFile(layout: string, hash: string): string {
  return path.join(layout, blobName(hash));
}
