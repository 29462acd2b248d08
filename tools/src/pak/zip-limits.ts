import type { Entry } from 'yauzl';

/** How large a zip file may get; the defaults leave room for each pack that an adapter needs. */
export interface ZipLimits {
  /** 10,000 by default. */
  readonly entries: number;
  /** Bytes of all files after unpacking; 512 MB by default. */
  readonly bytes: number;
  /** Bytes of one file after unpacking; 128 MB by default. */
  readonly file: number;
  /** How many times a file of more than 1 MB may be as large as it is packed; 200 by default. */
  readonly ratio: number;
}

const megabyte = 1024 ** 2;

export const defaultLimits: ZipLimits = {
  entries: 10_000,
  bytes: 512 * megabyte,
  file: 128 * megabyte,
  ratio: 200,
};

/** Counts the entries of one zip file, as its directory tells them, before anything is unpacked. */
export class ZipTally {
  readonly #limits: ZipLimits;
  #entries = 0;
  #bytes = 0;

  constructor(limits: ZipLimits) {
    this.#limits = limits;
  }

  /** Why the zip file is not one to touch, now that it also has this entry. */
  add({ fileName, uncompressedSize, compressedSize }: Entry): string | undefined {
    const { entries, bytes, file, ratio } = this.#limits;
    this.#entries += 1;
    this.#bytes += uncompressedSize;
    if (this.#entries > entries) return `more than ${entries} entries`;
    if (this.#bytes > bytes) return `more than ${bytes} bytes after unpacking`;
    const name = JSON.stringify(fileName);
    if (uncompressedSize > file) return `${name} has more than ${file} bytes after unpacking`;
    if (uncompressedSize > megabyte && uncompressedSize > ratio * compressedSize) {
      return `${name} gets more than ${ratio} times as large by unpacking, as bombs do: store it without compression if it is none`;
    }
    return undefined;
  }
}
