import type { AdapterConfig } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { exchange } from '../server/http-exchange.ts';
import type { Method } from './methods.ts';

/** An answer and what it took, or why there is none. */
export type Asked =
  | {
      readonly kind: 'answered';
      /** Status 408 without a body when the time limit expired. */
      readonly response: AdapterResponse;
      readonly seconds: number;
      readonly isLate: boolean;
    }
  | { readonly kind: 'no answer'; readonly reason: string };

/** One request to a server. */
export interface AskOptions {
  readonly server: string;
  readonly method: Method;
  readonly body?: AdapterConfig | undefined;
  /** Seconds for the whole request; undefined for no limit, as a cloud proxy has none. */
  readonly timeLimit: number | undefined;
  readonly signal: AbortSignal;
}

/** Asks once. Never throws. */
export async function askAdapter(options: AskOptions): Promise<Asked> {
  const { method, body, timeLimit, signal } = options;
  const url = `${options.server}/${method.endpoint}`;
  const limit = timeLimit === undefined ? undefined : AbortSignal.timeout(milliseconds(timeLimit));
  const begin = performance.now();
  try {
    const answer = await exchange({
      method: method.http,
      url,
      signal: limit === undefined ? signal : AbortSignal.any([signal, limit]),
      ...(body === undefined ? {} : { body }),
    });
    const seconds = (performance.now() - begin) / 1000;
    const response = { url, status: answer.status, body: answer.body };
    return { kind: 'answered', response, seconds, isLate: false };
  } catch (error) {
    if (limit?.aborted && !signal.aborted) {
      const response = { url, status: 408, body: new Uint8Array() };
      return { kind: 'answered', response, seconds: timeLimit ?? 0, isLate: true };
    }
    return { kind: 'no answer', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Timers take whole milliseconds, and no more than 24 days of them: a longer one goes off at once. */
function milliseconds(seconds: number): number {
  return Math.min(Math.ceil(seconds * 1000), 2 ** 31 - 1);
}
