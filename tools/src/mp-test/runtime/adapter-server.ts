/**
 * The server of the adapter under test, wherever it runs: as a process of this machine or in a
 * container. Whoever asks it does not care; disposing of it leaves nothing behind.
 */
export interface AdapterServer extends AsyncDisposable {
  readonly runtime: RuntimeName;
  /** For example `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Called when a request got no answer: ends what is left of the server and tells the last lines
   * that it printed, the newest last.
   */
  lastWords(): Promise<readonly string[]>;
}

/** Where adapters are tested. */
export type RuntimeName = 'process' | 'docker';
