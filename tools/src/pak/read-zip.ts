import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { zipEntryProblem } from './zip-entry-problem.ts';
import { defaultLimits, type ZipLimits, ZipTally } from './zip-limits.ts';

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

/**
 * Opens a zip file without unpacking anything. Names that are absolute or lead out of a directory are
 * refused, links too, and so is a file that would get too large: its directory says how large, and a
 * file that turns out to be larger than that cannot be read.
 *
 * @param limits those that differ from the defaults
 */
export async function openZip(bytes: Buffer, limits: Partial<ZipLimits> = {}): Promise<OpenedZip> {
  try {
    const file = await fromBufferPromise(bytes);
    const found = await entriesOf(file, new ZipTally({ ...defaultLimits, ...limits }));
    return typeof found === 'string'
      ? { kind: 'problem', message: found }
      : { kind: 'zip', zip: zipOf(file, found) };
  } catch (error) {
    // The library throws nothing else than what it finds wrong with the bytes.
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  }
}

async function entriesOf(file: ZipFile, tally: ZipTally): Promise<Entry[] | string> {
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) {
    const problem = tally.add(entry) ?? zipEntryProblem(entry);
    if (problem !== undefined) return problem;
    entries.push(entry);
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
