import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
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
  const draft = path.join(layout, 'draft');
  const hash = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(draft, bytes);
  return named(draft, layout, hash);
}

/**
 * Puts a layer into a layout, compressed: equal layers give equal bytes, as gzip notes no time here.
 * One that is compressed already stays as it is: engines that store images with containerd save such.
 */
export async function compressedBlob(
  layer: string,
  layout: string,
  signal: AbortSignal,
): Promise<Blob> {
  const draft = draftBlob(layout, 'layer');
  const compressed = isGzip(layer) ? new PassThrough() : createGzip();
  await Promise.all([
    pipeline(createReadStream(layer), compressed, { signal }),
    draft.append(compressed),
  ]);
  return finishBlob(draft, layout);
}

function isGzip(file: string): boolean {
  const begin = Buffer.alloc(2);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, begin);
  } finally {
    closeSync(descriptor);
  }
  return begin.readUInt16BE() === 0x1f8b;
}

/** A blob whose bytes come in parts. */
export interface Draft {
  /** Adds bytes; resolves with how many there are now. */
  append(bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** The file that has them. */
  readonly file: string;
  /** The hexadecimal digits of its SHA-256; nothing can be added after that. */
  hash(): string;
}

/** Begins a blob in a layout, under a name that nothing else has meanwhile. */
export function draftBlob(layout: string, name: string): Draft {
  const file = path.join(layout, `draft-${name}`);
  const hash = createHash('sha256');
  let size = 0;
  writeFileSync(file, '');
  return {
    file,
    hash: () => hash.digest('hex'),
    async append(bytes) {
      const counted = async function* () {
        for await (const chunk of bytes) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      };
      await pipeline(counted, createWriteStream(file, { flags: 'a' }));
      return size;
    },
  };
}

/** Gives a blob its name once it is complete. */
export function finishBlob(draft: Draft, layout: string): Blob {
  return named(draft.file, layout, draft.hash());
}

/** Where a layout has the blob of a digest, below its root. */
export function blobName(digest: string): string {
  return `blobs/sha256/${digest.replace(/^sha256:/, '')}`;
}

function named(draft: string, layout: string, hash: string): Blob {
  const file = path.join(layout, blobName(hash));
  renameSync(draft, file);
  return { digest: `sha256:${hash}`, size: statSync(file).size };
}
