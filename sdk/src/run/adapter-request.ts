import type { Adapter } from '../adapter.ts';
import type { AdapterInput } from '../adapter-input.ts';
import type { Interruption } from './interruptible.ts';
import type { ResultOutput } from './result-output.ts';

/** One request to the adapter, as the functions see it that answer one method each. */
export type AdapterRequest = {
  readonly adapter: Adapter;
  readonly output: ResultOutput;
  /** Reads the instance; an answer that does not need it leaves the pipe alone. */
  readonly input: () => Promise<AdapterInput>;
  /** What ends the functions from outside, and what runs on behind them. */
  readonly interruption: Interruption;
  /** A message for the caller without the secrets of the instance. */
  readonly redact: (message: string) => string;
};
