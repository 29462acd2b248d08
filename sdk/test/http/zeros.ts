import type { ServerResponse } from 'node:http';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { httpServer } from './listening.ts';

export const megabyte = 1024 ** 2;

const quick = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } };

const compressions: Record<string, () => Transform> = {
  gzip: () => zlib.createGzip({ level: 1 }),
  br: () => zlib.createBrotliCompress(quick),
  zstd: () => zlib.createZstdCompress(),
};

/**
 * Answers with so many megabytes of zeros, compressed by what the path names, made as they are sent.
 * With `?open` the answer does not end with them.
 */
export async function zerosServer(megabytes: number, status = 200) {
  const left = Promise.withResolvers<void>();
  let asked = 0;
  const answer = async ({ pathname, searchParams }: URL, response: ServerResponse) => {
    const name = pathname.slice(1);
    const compress = compressions[name];
    response.writeHead(status, compress ? { 'content-encoding': name } : {});
    const source = Readable.from(zeros(megabytes));
    const end = !searchParams.has('open');
    if (compress) await pipeline(source, compress(), response, { end });
    else await pipeline(source, response, { end });
  };
  const server = await httpServer((request, response) => {
    asked += 1;
    request.socket.once('close', left.resolve);
    // It fails where the client has left, which is told by the line above.
    answer(new URL(request.url ?? '', server.url), response).catch(left.resolve);
  });
  return {
    ...server,
    /** Until a client has given up its connection. */
    left: left.promise,
    asked: () => asked,
  };
}

function* zeros(megabytes: number) {
  const zeros = Buffer.alloc(megabyte);
  for (let sent = 0; sent < megabytes; sent += 1) yield zeros;
}
