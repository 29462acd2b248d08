import { readDescribe } from '../describe/describe-model.ts';
import type { InspectedAdapter, InspectedPak } from '../pak/inspect-pak.ts';
import { type DescribeSummary, describeSummary } from './describe-summary.ts';

/** What is inside a pack, as far as people and programs ask. */
export interface PackSummary {
  /** What `manifest.txt` says, whatever it is; null where it is no JSON. */
  readonly manifest: unknown;
  /** Null where the pack holds no adapter. */
  readonly adapter: AdapterSummary | null;
  /** The files of `content` by their kind, the first folder, in the order of the pack. */
  readonly content: Readonly<Record<string, readonly string[]>>;
  /** All other files of the pack. */
  readonly files: readonly PackedFile[];
}

/** What is inside the zip file of an adapter. */
export interface AdapterSummary {
  /** Name of the zip file. */
  readonly file: string;
  /** The conf file's lines by their names, all of them; empty where there is no conf file. */
  readonly conf: Readonly<Record<string, string>>;
  /** What cloud proxies pull, as `docker pull` is told it; null where the conf file names none. */
  readonly image: string | null;
  /** Null where there is no describe that can be read. */
  readonly describe: DescribeSummary | null;
  readonly files: readonly PackedFile[];
}

/** A file in a zip file. */
export interface PackedFile {
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
}

/** Sums up a pack, whoever built it. */
export function packSummary({ manifest, adapter, entries }: InspectedPak): PackSummary {
  const files = packedFiles(entries);
  // Schemas are there for editors.
  const isContent = ({ name }: PackedFile) =>
    name.startsWith('content/') && !name.toLowerCase().endsWith('.xsd');
  return {
    manifest: manifest.json ?? null,
    adapter: adapter === undefined ? null : adapterSummary(adapter),
    content: byKind(files.filter(isContent).map(({ name }) => name)),
    files: files.filter((file) => !isContent(file)),
  };
}

function adapterSummary({ name, confValues, describe, entries }: InspectedAdapter): AdapterSummary {
  const read = describe === undefined ? undefined : readDescribe(describe.text);
  return {
    file: name,
    conf: Object.fromEntries(confValues),
    image: imageOf(confValues),
    describe: read?.kind === 'model' ? describeSummary(read.model) : null,
    files: packedFiles(entries),
  };
}

/** Without `REGISTRY` the platform takes the one that it is set up with. */
function imageOf(conf: ReadonlyMap<string, string>): string | null {
  const [repository, digest] = [conf.get('REPOSITORY'), conf.get('DIGEST')];
  if (repository === undefined || digest === undefined) return null;
  return `${conf.get('REGISTRY') ?? '<default registry>'}${repository}@${digest}`;
}

function packedFiles(entries: readonly PackedFile[]): PackedFile[] {
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map(({ name, size }) => ({ name, size }));
}

function byKind(names: readonly string[]): Record<string, string[]> {
  const pairs = names.map((name) => {
    const [kind = '', ...rest] = name.slice('content/'.length).split('/');
    return rest.length === 0 ? { kind: '.', file: kind } : { kind, file: rest.join('/') };
  });
  const groups = Map.groupBy(pairs, ({ kind }) => kind);
  return Object.fromEntries(
    Array.from(groups, ([kind, group]) => [kind, group.map(({ file }) => file)]),
  );
}
