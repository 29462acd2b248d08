import type { Entry } from 'yauzl';

/**
 * Why an entry has no place in a zip file that may come from anybody. That a name is absolute or leads
 * out of a directory is for the library to find.
 */
export function zipEntryProblem(entry: Entry): string | undefined {
  const name = JSON.stringify(entry.fileName);
  if (hasControlCharacter(entry.fileName)) return `${name} has control characters in its name`;
  if (!isFileOrDirectory(entry)) return `${name} is a link or a device, not a file`;
  if (entry.isEncrypted()) return `${name} is encrypted`;
  return undefined;
}

function hasControlCharacter(name: string): boolean {
  return /\p{Cc}/u.test(name);
}

/** The mode of Unix in the upper half; other systems leave it 0. Many unpackers follow it anyway. */
function isFileOrDirectory({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & typeBits;
  return type === 0 || type === regularFile || type === directory;
}

const typeBits = 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;
