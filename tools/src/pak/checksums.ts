/** A file that is handed out. */
export interface HandedOutFile {
  /** Without a directory. */
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The text of `SHA256SUMS`, as `sha256sum --check` reads it, in the order of the names. */
export function checksums(files: readonly HandedOutFile[]): string {
  return files
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}
