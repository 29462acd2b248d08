import { namedFileProblems } from '../manifest/named-file-problems.ts';
import { adapterProblems } from './adapter-problems.ts';
import type { InspectedPak } from './inspect-pak.ts';

/**
 * What would keep a pack from being installed or run, as far as the pack itself tells: sentences, each
 * with the file it is about. Whether the image can be pulled is for others to ask.
 */
export async function pakProblems(pak: InspectedPak): Promise<string[]> {
  const { manifest, adapter } = pak;
  return [
    ...manifest.problems.map(({ path, message }) => `manifest.txt: ${path} ${message}`),
    ...(await fileProblems(pak)),
    ...repeated(pak.entries.map(({ name }) => name)),
    ...(adapter === undefined
      ? ['adapter.zip is missing']
      : adapterProblems(adapter, manifest.manifest)),
  ];
}

/** The files that the manifest names must have come along. */
async function fileProblems({ manifest, entries, read }: InspectedPak): Promise<string[]> {
  const files = new Map<string, Buffer>();
  for (const { name } of entries.filter(
    (entry) => !/^(?:content|resources)\/|[/]$/.test(entry.name),
  )) {
    const bytes = await read(name);
    if (bytes !== undefined) files.set(name, bytes);
  }
  const found = namedFileProblems({ ...manifest.manifest }, (path) => files.get(path));
  return [...found].map(({ path, message }) => `manifest.txt: ${path} ${message}`);
}

function* repeated(names: readonly string[]): Generator<string> {
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) < index))) {
    yield `${name} is in the pack more than once`;
  }
}
