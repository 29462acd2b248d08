import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';

/** How much memory the bodies of requests may take, in bytes. */
export interface BodyMemoryLimits {
  /** Of each body that does not count: whoever sends no more, and not packed, is never refused. */
  readonly free: number;
  /** Of all bodies together, beyond what is free. */
  readonly together: number;
  /** Of one body; who reads it throws away what comes after that. */
  readonly each: number;
}

/**
 * Bounds what the bodies of all requests take together, from their first byte until their answer: a
 * few clients that send most of a large body and then wait would take all memory of the container.
 *
 * @param readBody reads the bytes of the body, unpacked, into `request.body`, if there is room for it
 */
export function boundBodyMemory(
  { free, together, each }: BodyMemoryLimits,
  readBody: RequestHandler,
): RequestHandler {
  const memory = new SharedMemory(together);
  return (request, response, next) => {
    const share = memory.share();
    const unpacked = largestUnpacked(request);
    if (unpacked !== undefined) {
      response.once('close', share.giveBack);
      if (!share.holds(Math.min(unpacked, each) - free)) return next(new NoRoom());
      readBody(request, response, (error) => {
        // Without a body there is none.
        if (!error) share.holds((request.body?.length ?? 0) - free);
        next(error);
      });
      return;
    }
    let bytes = 0;
    const stop = () => {
      request.off('data', count);
      share.giveBack();
    };
    const count = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= each && share.holds(bytes - free)) return;
      stop();
      if (bytes <= each) request.emit('error', new NoRoom());
    };
    // What comes after the answer is thrown away, too.
    response.once('close', stop);
    // Nobody may listen any more when the room is gone.
    request.on('error', () => {}).on('data', count);
    readBody(request, response, next);
  };
}

class SharedMemory {
  readonly #bytes: number;
  #taken = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  share() {
    let own = 0;
    let isOver = false;
    const take = (bytes: number) => {
      this.#taken += bytes - own;
      own = bytes;
    };
    return {
      /** Takes that much in all; false, and nothing is taken, where there is less. */
      holds: (bytes: number): boolean => {
        const wanted = isOver ? 0 : Math.max(0, bytes);
        if (this.#taken - own + wanted > this.#bytes) return false;
        take(wanted);
        return true;
      },
      /** For good: what is read on when the client has gone takes nothing any more. */
      giveBack: (): void => {
        isOver = true;
        take(0);
      },
    };
  }
}

/** How large a packed body may get, which is known in the end only; undefined where it is not packed. */
function largestUnpacked({ headers }: IncomingMessage): number | undefined {
  const encoding = (headers['content-encoding'] ?? 'identity').toLowerCase();
  if (encoding === 'identity') return undefined;
  const isDeflated = encoding === 'gzip' || encoding === 'deflate';
  const length = Number(headers['content-length'] ?? Number.NaN);
  return isDeflated && length >= 0 ? length * mostByDeflate : Number.POSITIVE_INFINITY;
}

/** No two bits can stand for more than 258 bytes. */
const mostByDeflate = 1032;

/** In the form that the responder of errors knows. */
class NoRoom extends Error {
  readonly status = 503;

  constructor() {
    super('Too many large requests at once: send it again when others are answered');
  }
}
