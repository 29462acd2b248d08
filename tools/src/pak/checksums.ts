import { createHash } from 'node:crypto';

/** A file that is handed out. */
export interface HandedOutFile {
  /** Without a directory. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The text of `SHA256SUMS`, as `sha256sum --check` reads it, in the order of the names. */
export function checksums(files: readonly HandedOutFile[]): string {
  const lines = files.map(({ name, content }) => {
    const sum = createHash('sha256').update(content).digest('hex');
    return { name, line: `${sum}  ${name}\n` };
  });
  return lines
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}
