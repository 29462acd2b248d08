import { type ReadManifest, readManifest } from '../manifest/read-manifest.ts';
import { readAdapterConf } from './adapter-conf.ts';
import { openZip, type ReadZip, type ReadZipEntry } from './read-zip.ts';
import { defaultLimits } from './zip-limits.ts';

/** What is inside a pack, whoever built it. */
export interface InspectedPak {
  readonly entries: readonly ReadZipEntry[];
  readonly manifest: ReadManifest;
  /** Undefined where the pack holds no adapter. */
  readonly adapter: InspectedAdapter | undefined;
  /** The bytes of one file of the pack. */
  read(name: string): Promise<Buffer | undefined>;
}

/** What is inside the zip file of an adapter. */
export interface InspectedAdapter {
  /** Name of the zip file in the pack. */
  readonly name: string;
  readonly entries: readonly ReadZipEntry[];
  /** The conf file; undefined where there is none. */
  readonly conf: NamedText | undefined;
  readonly confValues: ReadonlyMap<string, string>;
  readonly describe: NamedText | undefined;
  /** The describe's `resources.properties`. */
  readonly labels: NamedText | undefined;
  /** The text of `version.txt`. */
  readonly version: string | undefined;
}

/** A file of text. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** A pack, or why the bytes are none. */
export type PakInspection =
  | { readonly kind: 'pak'; readonly pak: InspectedPak }
  | { readonly kind: 'problem'; readonly message: string };

/** Looks into the bytes of a pack and of the adapter inside it; unpacks nothing to a disk. */
export async function inspectPak(bytes: Buffer): Promise<PakInspection> {
  const opened = await openZip(bytes);
  if (opened.kind === 'problem')
    return problem('it is no zip file that can be read', opened.message);
  try {
    return await pakOf(opened.zip);
  } catch (error) {
    return problem('a file in it cannot be read', error instanceof Error ? error.message : '');
  }
}

async function pakOf(zip: ReadZip): Promise<PakInspection> {
  const manifest = await zip.read('manifest.txt');
  if (manifest === undefined) return problem('it is no pack', 'manifest.txt is missing');
  const name = zip.entries.find((entry) => /^[^/]+\.zip$/.test(entry.name))?.name;
  const adapter = name === undefined ? undefined : await adapterOf(zip, name);
  if (typeof adapter === 'string') return problem(`${name} in it cannot be read`, adapter);
  const { entries, read } = zip;
  return { kind: 'pak', pak: { entries, manifest: readManifest(manifest), adapter, read } };
}

async function adapterOf(pak: ReadZip, name: string): Promise<InspectedAdapter | string> {
  const bytes = defaultLimits.bytes - totalSize(pak);
  const opened = await openZip((await pak.read(name)) ?? Buffer.alloc(0), { bytes });
  if (opened.kind === 'problem') return opened.message;
  const { zip } = opened;
  const conf = await textOf(zip, /^[^/]+\.conf$/);
  return {
    name,
    entries: zip.entries,
    conf,
    confValues: readAdapterConf(conf?.text ?? ''),
    describe: await textOf(zip, /^[^/]+\/conf\/describe\.xml$/),
    labels: await textOf(zip, /^[^/]+\/conf\/resources\/resources\.properties$/),
    version: (await textOf(zip, /^[^/]+\/conf\/version\.txt$/))?.text,
  };
}

/** What the pack itself takes is not left for the zip file in it. */
function totalSize({ entries }: ReadZip): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** @throws Error where it is larger than any text of a pack */
async function textOf(zip: ReadZip, pattern: RegExp): Promise<NamedText | undefined> {
  const found = zip.entries.find((entry) => pattern.test(entry.name));
  if (found === undefined) return undefined;
  const { name, size } = found;
  if (size > longestText) throw new Error(`${name} has more than ${longestText} bytes`);
  return { name, text: (await zip.read(name))?.toString('utf8') ?? '' };
}

/** Far more than a describe, its labels or a conf file need. */
const longestText = 64 * 1024 ** 2;

function problem(what: string, why: string): PakInspection {
  return { kind: 'problem', message: `${what}: ${why}` };
}
