import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What is in a zip file that may come from anybody. */
export interface ReadZip {
  /** In the order of the file's own directory. */
  readonly entries: readonly ReadZipEntry[];
  /** The bytes of one file, of the first where several have its name; undefined where none has. */
  read(name: string): Promise<Buffer | undefined>;
}

/** One entry, as the zip file's directory tells it. */
export interface ReadZipEntry {
  /** Ends in a slash for a directory. */
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
  readonly compression: 'deflated' | 'stored';
}

/** A zip file, or why it is none that one should touch. */
export type OpenedZip =
  | { readonly kind: 'zip'; readonly zip: ReadZip }
  | { readonly kind: 'problem'; readonly message: string };

/** How large a zip file may get; the defaults leave room for each pack that an adapter needs. */
export interface ZipLimits {
  /** 10,000 by default. */
  readonly entries?: number;
  /** Bytes of all files after unpacking; 512 MB by default. */
  readonly bytes?: number;
}

/**
 * Opens a zip file without unpacking anything. Names that are absolute or lead out of a directory are
 * refused, and so is a file that would get too large: its directory says how large, and a file that
 * turns out to be larger than that cannot be read.
 */
export async function openZip(bytes: Buffer, limits: ZipLimits = {}): Promise<OpenedZip> {
  try {
    const file = await fromBufferPromise(bytes);
    const found = await entriesOf(file, { entries: 10_000, bytes: 512 * 1024 ** 2, ...limits });
    return typeof found === 'string'
      ? { kind: 'problem', message: found }
      : { kind: 'zip', zip: zipOf(file, found) };
  } catch (error) {
    // The library throws nothing else than what it finds wrong with the bytes.
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  }
}

async function entriesOf(file: ZipFile, limits: Required<ZipLimits>): Promise<Entry[] | string> {
  const entries: Entry[] = [];
  let size = 0;
  for await (const entry of file.eachEntry()) {
    size += entry.uncompressedSize;
    if (entries.push(entry) > limits.entries) return `more than ${limits.entries} entries`;
    if (size > limits.bytes) return `more than ${limits.bytes} bytes after unpacking`;
  }
  return entries;
}

function zipOf(file: ZipFile, entries: readonly Entry[]): ReadZip {
  return {
    entries: entries.map(({ fileName, uncompressedSize, compressionMethod }) => ({
      name: fileName,
      size: uncompressedSize,
      compression: compressionMethod === 0 ? 'stored' : 'deflated',
    })),
    async read(name) {
      const entry = entries.find(({ fileName }) => fileName === name);
      return entry && buffer(await file.openReadStreamPromise(entry));
    },
  };
}
