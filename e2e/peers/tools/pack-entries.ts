import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';

/**
 * Each entry of a pack and of the adapter inside it, as `644 adapter.zip/<name>`: permissions and name. One
 * that is there twice is told twice. In order of names.
 */
export async function packEntries(pack: Buffer): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const { entry, content } of entriesOf(pack)) {
    told.push(`${permissions(entry)} ${entry.fileName}`);
    if (entry.fileName !== 'adapter.zip') continue;
    for await (const { entry: inner } of entriesOf(await content())) {
      told.push(`${permissions(inner)} adapter.zip/${inner.fileName}`);
    }
  }
  return told.toSorted(byName);
}

/** Without its permissions. */
export function nameIn(told: string): string {
  return told.slice(told.indexOf(' ') + 1);
}

async function* entriesOf(zip: Buffer) {
  const file = await fromBufferPromise(zip);
  for await (const entry of file.eachEntry()) {
    yield { entry, content: async () => buffer(await file.openReadStreamPromise(entry)) };
  }
}

/** The mode of Unix is in the upper half. */
function permissions({ externalFileAttributes }: Entry): string {
  return ((externalFileAttributes >>> 16) & 0o7777).toString(8);
}

function byName(a: string, b: string): number {
  const [first, second] = [nameIn(a), nameIn(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
