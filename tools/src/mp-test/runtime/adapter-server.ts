import type { ContainerUsage } from '../../statistics/container-usage.ts';

/**
 * The server of the adapter under test, wherever it runs: as a process of this machine or in a
 * container. Whoever asks it does not care; disposing of it leaves nothing behind.
 */
export interface AdapterServer extends AsyncDisposable {
  readonly runtime: RuntimeName;
  /** For example `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The directory of the logs as people would write it; undefined where they are kept nowhere. */
  readonly logs: string | undefined;
  /** The container; undefined in process runtime, where nobody counts what an adapter uses. */
  readonly container: AdapterContainerControl | undefined;
  /** Resolves when the server has ended, whoever ended it. */
  ended(): Promise<void>;
  /**
   * Called when a request got no answer: ends what is left of the server and tells the last lines
   * that it printed, the newest last.
   */
  lastWords(): Promise<readonly string[]>;
}

/** What can be done with the container of a server while it runs. */
export interface AdapterContainerControl {
  /** Gives it another memory limit, in megabytes; tells why that cannot be. */
  limitMemory(megabytes: number): Promise<string | undefined>;
  /**
   * Begins to measure what the container uses. `end` tells it; with `failed` it finds out whether the
   * adapter was killed for its memory.
   */
  measure(): Promise<{ end(failed: boolean): Promise<ContainerUsage> }>;
}

/** Where adapters are tested. */
export type RuntimeName = 'process' | 'docker';
