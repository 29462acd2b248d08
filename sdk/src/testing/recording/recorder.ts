import { messageOf } from '../../error-message.ts';
import { SdkError } from '../../errors.ts';
import type { Transport } from '../../http/transport.ts';
import { indented } from './indented.ts';
import { limitedBodies } from './limited-body.ts';
import type { RecordedCall, RecordedRequest } from './recorded-call.ts';
import { type ReadBody, recordedRequest, recordedResponse } from './recorded-exchange.ts';
import { writeRecording } from './recording-file.ts';
import type { RecordingSession, SessionSetup } from './recording-session.ts';
import { replaceAll } from './replacements.ts';
import { leakIn } from './secrets/leaks.ts';

/** Lets calls through to their servers, and writes what they answered when it is closed. */
export class Recorder implements RecordingSession {
  readonly mode = 'record';
  readonly unused = [];
  readonly unmatched = [];
  readonly #setup: SessionSetup;
  readonly #readBody: ReadBody;
  readonly #made: RecordedRequest[] = [];
  readonly #answers: RecordedCall['response'][] = [];
  readonly #underway = new Set<Promise<Response>>();
  readonly #failures: unknown[] = [];
  #failure: unknown;

  constructor(setup: SessionSetup) {
    this.#setup = setup;
    this.#readBody = limitedBodies(setup.maxBytes, setup.file);
  }

  get requests(): RecordedRequest[] {
    return this.#made.map((request) => this.#shown(request));
  }

  async answer(request: Request, real: Transport): Promise<Response> {
    const answer = this.#record(request, real);
    this.#underway.add(answer);
    try {
      return await answer;
    } finally {
      this.#underway.delete(answer);
    }
  }

  /** @throws SdkError RECORDING_TOO_LARGE, RECORDING_UNSAFE, RECORDING_EMPTY; nothing is written then */
  async close(): Promise<void> {
    await Promise.allSettled(this.#underway);
    if (this.#failure !== undefined) throw this.#failure;
    const calls = this.#safeCalls();
    this.#refuseSilence(calls);
    this.#refuseLeaks(calls);
    writeRecording(this.#setup.file, calls);
  }

  async #record(request: Request, real: Transport): Promise<Response> {
    // Its place in the order of calls is where it begins, not where its answer comes.
    const index = this.#made.length;
    try {
      this.#made.push(placeholder(request));
      this.#made[index] = await recordedRequest(request, this.#readBody);
      const answer = await real(request);
      const { recorded, response } = await recordedResponse(answer, request, this.#readBody);
      this.#answers[index] = recorded;
      return response;
    } catch (failure) {
      this.#failures[index] = failure;
      if (failure instanceof SdkError && failure.code === 'RECORDING_TOO_LARGE') {
        this.#failure = failure;
      }
      throw failure;
    }
  }

  /** A call without answer is left out: when it is replayed, nothing matches it. */
  #safeCalls(): RecordedCall[] {
    const { redaction, replacements } = this.#setup;
    const calls = this.#made.flatMap((request, index) => {
      const response = this.#answers[index];
      return response === undefined ? [] : [{ request, response }];
    });
    redaction.learn(calls);
    return calls.map((call) => {
      const { request, response } = redaction.call(call);
      return {
        request: replaceAll(request, replacements),
        response: replaceAll(response, replacements),
      };
    });
  }

  /** A file without answers would stand in the place of a good one, and let the next run fail. */
  #refuseSilence(calls: readonly RecordedCall[]): void {
    if (calls.length > 0) return;
    const { file, redaction } = this.#setup;
    redaction.learn(this.#made.map((request) => ({ request })));
    const reasons = this.requests.map(({ method, url }, index) => {
      return `${method} ${url}: ${redaction.text(messageOf(this.#failures[index]))}`;
    });
    throw new SdkError(
      'RECORDING_EMPTY',
      `${file} was not written, nothing answered:${listed(reasons)}`,
    );
  }

  #refuseLeaks(calls: readonly RecordedCall[]): void {
    const secrets = [...this.#setup.redaction.secrets];
    const leak = calls.map((call) => leakIn(call, secrets)).find((leak) => leak !== undefined);
    if (leak === undefined) return;
    throw new SdkError(
      'RECORDING_UNSAFE',
      `${this.#setup.file} was not written: ${leak}. Record calls without it, or let options.replace remove it.`,
    );
  }

  #shown(request: RecordedRequest): RecordedRequest {
    const { redaction, replacements } = this.#setup;
    return replaceAll(redaction.request(request), replacements);
  }
}

/** Each reason once, however often the adapter tried. */
function listed(reasons: readonly string[]): string {
  if (reasons.length === 0) return ' neither fetch nor httpClient made a call.';
  return `\n${indented([...new Set(reasons)])}`;
}

function placeholder({ method, url }: Request): RecordedRequest {
  return { method, url, headers: {} };
}
