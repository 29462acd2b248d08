import type { Duplex, Readable } from 'node:stream';

/** What `Accept-Encoding` offers. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/**
 * The body without the compressions that were put on it, the last one taken off first. A compression
 * nobody knows is left on, as `fetch` does.
 */
export function decompressed(body: Readable, encodings: readonly string[]): Readable {
  return encodings.reduceRight(
    (stream, encoding) => decompressors.get(encoding)?.(stream) ?? stream,
    body,
  );
}

/** The names in a `Content-Encoding` header, those that change nothing left out. */
export function encodingsOf(header: string | null): string[] {
  const names = (header ?? '').split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '' && name !== 'identity');
}

export function canDecompress(encodings: readonly string[]): boolean {
  return encodings.length <= mostEncodings && encodings.every((name) => decompressors.has(name));
}

/** As browsers have it: a few bytes under many compressions may stand for any number of them. */
const mostEncodings = 5;

/** Not the members of an object: servers choose the names, and `__proto__` would be one. */
const decompressors: ReadonlyMap<string, (source: Readable) => Readable> = new Map([
  ['gzip', gunzipped],
  ['x-gzip', gunzipped],
  ['deflate', inflated],
  ['br', (source: Readable) => through(zlib().createBrotliDecompress(), source)],
  ['zstd', (source: Readable) => through(zlib().createZstdDecompress(), source)],
]);

function gunzipped(source: Readable): Readable {
  return through(zlib().createGunzip(), source);
}

function zlib() {
  return process.getBuiltinModule('node:zlib');
}

function through(target: Duplex, source: Readable): Readable {
  // A failure reaches whoever reads the target; there is nobody else to tell.
  process.getBuiltinModule('node:stream').pipeline(source, target, () => {});
  return target;
}

/** Servers disagree whether "deflate" has the header of zlib: the first byte tells. */
function inflated(source: Readable): Readable {
  const { PassThrough, pipeline } = process.getBuiltinModule('node:stream');
  const output = new PassThrough();
  const endEmpty = () => output.end();
  source.once('end', endEmpty);
  source.once('data', (first: Buffer) => {
    source.off('end', endEmpty);
    source.pause();
    source.unshift(first);
    const inflate = isZlib(first) ? zlib().createInflate() : zlib().createInflateRaw();
    pipeline(source, inflate, output, () => {});
  });
  source.once('error', (failure) => output.destroy(failure));
  output.once('close', () => source.destroy());
  return output;
}

function isZlib([first = 0]: Buffer): boolean {
  return (first & 0x0f) === 8;
}
