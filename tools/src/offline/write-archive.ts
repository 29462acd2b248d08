import { createWriteStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-fs';

/** Writes a directory as a tar archive: equal files give equal bytes, whoever has them and since when. */
export async function writeArchive(directory: string, file: string): Promise<void> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .sort();
  const archive = pack(directory, {
    entries,
    map: (header) => ({
      ...header,
      mode: 0o644,
      mtime: new Date(0),
      uid: 0,
      gid: 0,
      uname: '',
      gname: '',
    }),
  });
  await pipeline(archive, createWriteStream(file));
}
