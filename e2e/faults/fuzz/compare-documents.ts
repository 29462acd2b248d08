import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What one thread is to compare. */
export interface Share {
  readonly documents: number;
  readonly seed: number;
}

/** How often the oracle came to which verdict, and the first document that was judged otherwise. */
export interface Compared {
  readonly verdicts: Readonly<Record<'object' | 'array' | 'empty' | 'fault', number>>;
  readonly failure: string | undefined;
}

const threads = 2;

/** Compares the check with the oracle in so many documents; each thread has a seed of its own. */
export async function compareDocuments(documents: number, seed: number): Promise<Compared[]> {
  const shares = Array.from({ length: threads }, (_, n) => ({
    documents: Math.ceil(documents / threads),
    seed: seed + n,
  }));
  return Promise.all(shares.map(compareShare));
}

async function compareShare(share: Share): Promise<Compared> {
  const worker = new Worker(new URL('check-documents.ts', import.meta.url), { workerData: share });
  try {
    const [compared] = await once(worker, 'message');
    return compared;
  } finally {
    await worker.terminate();
  }
}
