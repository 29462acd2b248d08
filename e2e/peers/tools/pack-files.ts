import { openZip, type ReadZip } from '../../../tools/src/pak/read-zip.ts';

/** What is in a pack by name, with the adapter's own files as `adapter.zip/<name>`; directories are empty. */
export type PackFiles = ReadonlyMap<string, string>;

/** Reads a pack, and the adapter inside it; throws where one of them is no zip file. */
export async function packFiles(pack: Buffer): Promise<PackFiles> {
  const outer = await zipOf(pack);
  const adapter = await zipOf((await outer.read('adapter.zip')) ?? Buffer.alloc(0));
  const files = new Map(await contents(outer, ''));
  files.delete('adapter.zip');
  for (const [name, content] of await contents(adapter, 'adapter.zip/')) files.set(name, content);
  return files;
}

async function zipOf(bytes: Buffer): Promise<ReadZip> {
  const opened = await openZip(bytes);
  if (opened.kind === 'problem') throw new Error(opened.message);
  return opened.zip;
}

function contents({ entries, read }: ReadZip, folder: string): Promise<[string, string][]> {
  return Promise.all(
    entries.map(async ({ name }): Promise<[string, string]> => {
      const bytes = name.endsWith('/') ? undefined : await read(name);
      return [`${folder}${name}`, bytes?.toString(name.endsWith('.png') ? 'base64' : 'utf8') ?? ''];
    }),
  );
}
