import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { addSecrets } from '../log/redaction.ts';
import { SuiteApiError } from './suite-api-error.ts';

/** The two requests that are about the token itself; what they resolve to is the parsed answer. */
export type TokenRequests = {
  acquire(): Promise<unknown>;
  release(token: string): Promise<unknown>;
};

/** A token is renewed when less of its life is left, in milliseconds. */
const margin = 10_000;

/**
 * The token of one client: acquired when first needed, by one request however many wait for it,
 * renewed before it expires and after the platform refused it.
 */
export class SuiteApiToken {
  readonly #requests: TokenRequests;
  readonly #log: Log | undefined;
  #held: HeldToken | undefined;
  #acquiring: Promise<HeldToken> | undefined;
  #refusal: SuiteApiError | undefined;

  constructor(requests: TokenRequests, log: Log | undefined) {
    this.#requests = requests;
    this.#log = log;
  }

  /** @throws HttpError when the platform gives none; the same again once it refused the password */
  async value(): Promise<string> {
    if (this.#held && Date.now() < this.#held.renewAt) return this.#held.token;
    // Asking again and again with the wrong password would lock the user out.
    if (this.#refusal) throw this.#refusal;
    this.#acquiring ??= this.#acquire().finally(() => {
      this.#acquiring = undefined;
    });
    return (await this.#acquiring).token;
  }

  /** Tells that the platform did not take the token; one that was acquired since then stays. */
  refused(token: string): void {
    if (this.#held?.token === token) this.#held = undefined;
  }

  /** Gives the token back. A failure is logged: the platform forgets the token by itself, later. */
  async release(): Promise<void> {
    await this.#acquiring?.catch(() => {});
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined) return;
    try {
      await this.#requests.release(held.token);
    } catch (failure) {
      this.#log?.warning(`The token could not be released: ${messageOf(failure)}`);
    }
  }

  async #acquire(): Promise<HeldToken> {
    const held = heldToken(await this.#requests.acquire().catch((failure) => this.#fail(failure)));
    if (this.#log) addSecrets(this.#log, [held.token]);
    this.#held = held;
    return held;
  }

  #fail(failure: unknown): never {
    if (failure instanceof SuiteApiError && (failure.status === 401 || failure.status === 403)) {
      this.#refusal = failure;
    }
    throw failure;
  }
}

type HeldToken = { readonly token: string; readonly renewAt: number };

function heldToken(answer: unknown): HeldToken {
  const { token, validity } = Object(answer);
  if (typeof token === 'string' && token !== '') return { token, renewAt: renewalTime(validity) };
  // The answer is not quoted: whatever else it is, it may hold a token.
  throw new SdkError('HTTP_BODY', 'The Suite API answered without a token to a login.');
}

/**
 * A new token that would expire at once shows that the platform's clock is another one than ours:
 * then, and where it says nothing, its refusal tells the end.
 */
function renewalTime(validity: unknown): number {
  if (typeof validity !== 'number' || validity - margin <= Date.now()) {
    return Number.POSITIVE_INFINITY;
  }
  return validity - margin;
}
