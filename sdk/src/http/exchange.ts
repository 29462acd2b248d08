import type { RetryOptions } from './stage/retry-options.ts';

/** One request of an author on its way through the client. */
export type Exchange = {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Bytes can be sent again, a stream cannot. */
  readonly body: Uint8Array<ArrayBuffer> | ReadableStream | undefined;
  readonly redirect: 'follow' | 'manual' | 'error';
  /** Milliseconds for one try. */
  readonly timeLimit: number;
  /** Most bytes of the answer's body, decompressed. */
  readonly maxBodyBytes: number;
  readonly retry: RetryOptions | false;
  /** The body belongs to the try: one that breaks off makes the try fail. */
  readonly whole: boolean;
  /** Whatever ends the exchange early: the adapter's signal, that of the call, the client's end. */
  readonly signals: readonly AbortSignal[];
};

/** A stage of the client: answers an exchange, mostly by asking the next stage. */
export type Send = (exchange: Exchange) => Promise<Response>;
