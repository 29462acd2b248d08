import { SdkError } from '../../errors.ts';
import { indented } from './indented.ts';
import { limitedBodies } from './limited-body.ts';
import { matchKey } from './match.ts';
import { nearest } from './nearest.ts';
import type { RecordedCall, RecordedRequest } from './recorded-call.ts';
import { type ReadBody, recordedRequest, webResponse } from './recorded-exchange.ts';
import type { RecordingSession, SessionSetup } from './recording-session.ts';
import { replaceAll } from './replacements.ts';

/** Recordings of equal requests, in the order they were made in. */
type Equals = { readonly calls: RecordedCall[]; used: number };

/** Answers calls from recordings, and never asks a server. */
export class Player implements RecordingSession {
  readonly mode = 'replay';
  readonly requests: RecordedRequest[] = [];
  readonly unmatched: string[] = [];
  readonly #setup: SessionSetup;
  readonly #readBody: ReadBody;
  readonly #recorded: readonly RecordedCall[];
  readonly #equals = new Map<string, Equals>();

  constructor(setup: SessionSetup, recorded: readonly RecordedCall[]) {
    this.#setup = setup;
    this.#readBody = limitedBodies(Number.POSITIVE_INFINITY, setup.file);
    this.#recorded = recorded;
    for (const call of recorded) this.#equalsOf(this.#keyOf(call.request)).calls.push(call);
  }

  get unused(): string[] {
    return Array.from(this.#equals.values(), ({ calls, used }) => calls.slice(used))
      .flat()
      .map(({ request }) => lineOf(request));
  }

  async answer(request: Request): Promise<Response> {
    request.signal.throwIfAborted();
    const made = await recordedRequest(request, this.#readBody);
    const { redaction, replacements } = this.#setup;
    redaction.learn([{ request: made }]);
    const safe = replaceAll(redaction.request(made), replacements);
    this.requests.push(safe);
    // First as it is: a password of the test, such as "trees", may be a word in any URL.
    const [asItIs, withoutSecrets] = [
      this.#keyOf(replaceAll(made, replacements)),
      this.#keyOf(safe),
    ];
    const call = this.#next(asItIs) ?? this.#next(withoutSecrets);
    if (call === undefined) {
      const isKnown = this.#equals.has(asItIs) || this.#equals.has(withoutSecrets);
      throw this.refusal(this.#mismatch(safe, isKnown));
    }
    return webResponse(call.response, request.url);
  }

  /** Notes what could not be answered: an adapter may go on without it, and the test must not. */
  refusal(message: string): SdkError {
    if (!this.unmatched.includes(message)) this.unmatched.push(message);
    return new SdkError('RECORDING_UNMATCHED', message);
  }

  /** @throws SdkError RECORDING_UNMATCHED; RECORDING_UNUSED where the options are strict */
  async close(): Promise<void> {
    if (this.unmatched.length > 0) {
      throw new SdkError('RECORDING_UNMATCHED', this.unmatched.join('\n'));
    }
    const { unused } = this;
    if (!this.#setup.strict || unused.length === 0) return;
    throw new SdkError(
      'RECORDING_UNUSED',
      `${this.#setup.file} holds calls that were not made:\n${indented(unused)}\n${again}`,
    );
  }

  #keyOf(request: RecordedRequest): string {
    return matchKey(request, this.#setup.isSecretName);
  }

  #equalsOf(key: string): Equals {
    const known = this.#equals.get(key);
    if (known) return known;
    const equals = { calls: [], used: 0 };
    this.#equals.set(key, equals);
    return equals;
  }

  #next(key: string): RecordedCall | undefined {
    const equals = this.#equals.get(key);
    if (equals === undefined) return undefined;
    const call =
      equals.calls[equals.used] ?? (this.#setup.strict ? undefined : equals.calls.at(-1));
    if (call) equals.used = Math.min(equals.used + 1, equals.calls.length);
    return call;
  }

  #mismatch(made: RecordedRequest, isKnown: boolean): string {
    const { file, isSecretName } = this.#setup;
    const what = `${file} holds no answer to ${lineOf(made)}`;
    if (isKnown) return `${what} any more: it was made more often than recorded. ${again}`;
    const recorded = this.#recorded.map(({ request }) => request);
    const found = nearest(made, recorded, isSecretName);
    if (found === undefined) return `${what}: it is empty. ${again}`;
    return `${what}. The nearest is ${lineOf(found.request)}\n${indented(found.differences)}\n${again}`;
  }
}

const again = 'Record again with PACKWRIGHT_RECORD=1 when the adapter is right.';

function lineOf({ method, url }: RecordedRequest): string {
  return `${method} ${url}`;
}
