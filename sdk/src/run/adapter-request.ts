import type { Adapter } from '../adapter.ts';
import type { AdapterInput } from '../adapter-input.ts';
import type { ResultOutput } from './result-output.ts';

/** One request to the adapter, as the functions see it that answer one method each. */
export type AdapterRequest = {
  readonly adapter: Adapter;
  readonly output: ResultOutput;
  /** Reads the instance; an answer that does not need it leaves the pipe alone. */
  readonly input: () => Promise<AdapterInput>;
  /** A message for the caller without the secrets of the instance. */
  readonly redact: (message: string) => string;
};
