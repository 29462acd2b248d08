import type { ReadFile } from '../manifest/read-file.ts';
import type { PakEntry } from './pak-entry.ts';
import type { PakPlan } from './pak-plan.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

/**
 * Makes the pack that was planned: equal files of the project give equal bytes.
 *
 * @throws Error where a planned file has gone since
 */
export async function writePak(plan: PakPlan, readFile: ReadFile): Promise<Buffer> {
  const contentOf = (entry: PakEntry) => zipEntry(entry, readFile);
  const adapterZip = await writeZip(plan.adapterZip.map(contentOf));
  return writeZip(
    plan.entries.map((entry) =>
      entry.kind === 'adapter zip' ? { name: entry.name, content: adapterZip } : contentOf(entry),
    ),
  );
}

function zipEntry(entry: PakEntry, readFile: ReadFile): ZipEntry {
  const { name } = entry;
  if (entry.kind === 'text') return { name, content: Buffer.from(entry.text) };
  if (entry.kind !== 'project file') return { name };
  const content = readFile(entry.path);
  if (content === undefined) throw new Error(`${entry.path} was there when the pack was planned`);
  return { name, content, executable: entry.executable ?? false };
}
