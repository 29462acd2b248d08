import type { RecordedRequest } from './recorded-call.ts';
import type { Replacements } from './replacements.ts';

/**
 * What is set for one file of recordings.
 *
 * @example
 * import { type RecordingOptions, recordings } from '@packwright/sdk/testing';
 *
 * const options: RecordingOptions = { secrets: { key: 'K-7-1234' }, replace: [[/from=\d+/, 'from=0']] };
 * await using _calls = recordings(import.meta, 'two-trees', options);
 */
export type RecordingOptions = {
  /**
   * Instead of what the file and the environment say. `'replay'` without a file is an error;
   * PACKWRIGHT_RECORD=1 records all the same.
   */
  readonly mode?: 'record' | 'replay';
  /**
   * Values to hide wherever they appear, by the name that stands in their place; none when absent.
   * Passwords of accounts that `testAdapter` is given are hidden without being named here.
   */
  readonly secrets?: Readonly<Record<string, string>>;
  /**
   * Names of headers, parameters and members, in any case, that only sound as if they held secrets,
   * and whose values the adapter needs, such as `key` where that parameter of a query is the key of
   * an object; none when absent.
   */
  readonly notSecret?: readonly string[];
  /** Texts that are different each time; none when absent. */
  readonly replace?: Replacements;
  /**
   * True: each call is to be made exactly as often as it was recorded. False when absent: calls may
   * be missing, and the last answer to a call serves for all that follow.
   */
  readonly strict?: boolean;
  /** How large all bodies together may become, in bytes; 10 MiB when absent. */
  readonly maxBytes?: number;
  /**
   * What happens during a replay to TCP connections that neither `fetch` nor the SDK opens, such as
   * those of `node:http` or a database driver. `'refused'` when absent.
   */
  readonly otherConnections?: 'refused' | 'allowed';
};

/**
 * Calls that are being recorded or replayed, until closed.
 *
 * @example
 * import { type Recordings, recordings } from '@packwright/sdk/testing';
 *
 * const calls: Recordings = recordings(import.meta, 'two-trees');
 * await fetch('https://orchard.example/trees');
 * console.log(calls.requests.map(({ url }) => url));
 * await calls.close();
 */
export type Recordings = AsyncDisposable & {
  readonly mode: 'record' | 'replay';
  /** Path of the file. */
  readonly file: string;
  /** What was asked for so far, without secrets. */
  readonly requests: readonly RecordedRequest[];
  /** What is recorded and was not asked for yet, as method and URL; empty while recording. */
  readonly unused: readonly string[];
  /**
   * Ends it; the end of the block does too, where it is declared with `await using`. Only now a
   * recording is written, and only where at least one call was answered: otherwise the file stays as
   * it was.
   *
   * @throws SdkError RECORDING_UNMATCHED when a call found no answer, even if the adapter went on
   * without it; RECORDING_UNUSED where `strict` is set and a recording is left; RECORDING_UNSAFE
   * when a secret cannot be kept out of the file, or may be in a body whose encoding is not known;
   * RECORDING_TOO_LARGE; RECORDING_EMPTY when nothing answered while recording
   */
  close(): Promise<void>;
};
