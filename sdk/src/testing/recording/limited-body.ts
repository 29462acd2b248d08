import { SdkError } from '../../errors.ts';
import type { ReadBody } from './recorded-exchange.ts';

/** Reads bodies that together have no more bytes than the limit. */
export function limitedBodies(limit: number, file: string): ReadBody {
  let left = limit;
  return async (message) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of message.body ?? []) {
      left -= chunk.length;
      // Leaving the loop cancels the body: the rest is not transferred.
      if (left < 0) throw tooLarge(message, limit, file);
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  };
}

function tooLarge({ url }: Request | Response, limit: number, file: string): SdkError {
  const place = URL.canParse(url) ? ` at ${new URL(url).host}${new URL(url).pathname}` : '';
  return new SdkError(
    'RECORDING_TOO_LARGE',
    `${file} would hold more than ${limit} bytes of bodies${place}: record a part of it, or raise maxBytes.`,
  );
}
