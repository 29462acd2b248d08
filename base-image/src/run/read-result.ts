import type { Readable } from 'node:stream';
import { JsonCheck, type JsonFault } from '../result/json-check.ts';
import { ResultStore, type StoredResult } from './result-store.ts';

/** What came out of the output pipe. */
export type Reading =
  | { readonly kind: 'document'; readonly result: StoredResult; readonly hasErrorMessage: boolean }
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken'; readonly fault: JsonFault }
  | { readonly kind: 'not kept'; readonly reason: string };

/**
 * Reads the output pipe to its end, checking and keeping the bytes as they come. Resolves early
 * when they cannot become a document any more; the pipe is then emptied without being kept, so that
 * the adapter ends in its own way.
 *
 * @param spool the file for a result that is too large for memory
 * @param enough when aborted, what has arrived by then is judged
 */
export async function readResult(
  pipe: Readable,
  spool: string,
  enough: AbortSignal,
): Promise<Reading> {
  const check = new JsonCheck();
  const store = new ResultStore(spool);
  const problem = await takeAll(pipe, check, store, enough);
  pipe.on('error', () => pipe.destroy()).resume();
  if (problem === undefined && check.fault === undefined) return judge(check, store);
  await store.discard();
  return check.fault
    ? { kind: 'broken', fault: check.fault }
    : { kind: 'not kept', reason: problem ?? 'unknown' };
}

/** The reason why the bytes could not be taken, if so. */
async function takeAll(
  pipe: Readable,
  check: JsonCheck,
  store: ResultStore,
  enough: AbortSignal,
): Promise<string | undefined> {
  const stop = () => pipe.destroy();
  enough.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of pipe.iterator({ destroyOnReturn: false })) {
      check.push(chunk);
      if (check.fault) return undefined;
      await store.append(chunk);
    }
    return undefined;
  } catch (error) {
    return isPrematureClose(error) ? undefined : (error as Error).message;
  } finally {
    enough.removeEventListener('abort', stop);
  }
}

async function judge(check: JsonCheck, store: ResultStore): Promise<Reading> {
  const verdict = check.finish();
  if (verdict.kind === 'document') return keep(store, verdict.hasErrorMessage);
  await store.discard();
  return verdict.kind === 'empty' ? { kind: 'silent' } : { kind: 'broken', fault: verdict.fault };
}

async function keep(store: ResultStore, hasErrorMessage: boolean): Promise<Reading> {
  try {
    return { kind: 'document', result: await store.finish(), hasErrorMessage };
  } catch (error) {
    await store.discard();
    return { kind: 'not kept', reason: (error as Error).message };
  }
}

function isPrematureClose(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
}
