import type { Auth, AuthHeader } from '../auth.ts';
import type { Send } from '../exchange.ts';
import type { HttpRequests } from '../http-requests.ts';
import type { Clock } from './clock.ts';

/** Where the header comes from that says who asks. */
export type AuthHeaders = {
  current(): Promise<AuthHeader>;
  /** Whether another header may be had than the one that was refused. */
  canReplace(refused: AuthHeader): boolean;
  insteadOf(refused: AuthHeader): Promise<AuthHeader>;
  /** Tells that the other one was refused too. */
  refusedAgain(): void;
};

export function fixedHeader(header: AuthHeader): AuthHeaders {
  return {
    current: async () => header,
    canReplace: () => false,
    insteadOf: async () => header,
    refusedAgain() {},
  };
}

/**
 * The header that a function gets. Requests at the same time wait for one call, also when it fails:
 * the next one tries anew, unless the server refused the login itself.
 */
export function renewedHeader(
  auth: Exclude<Auth, AuthHeader>,
  send: Send,
  requestsOver: (send: Send) => HttpRequests,
  clock: Clock,
): AuthHeaders {
  const login = watchedLogin(auth, send, requestsOver);
  let known: AuthHeader | undefined;
  let asking: Promise<AuthHeader> | undefined;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const ask = async () => {
    known = await login();
    return known;
  };
  const fresh = () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
  const isValid = ({ validUntil }: AuthHeader) =>
    validUntil === undefined || validUntil.getTime() > clock.now();
  // Another request may have renewed it in the meantime.
  const isRenewed = (refused: AuthHeader) => known !== undefined && known !== refused;
  return {
    current: async () => (known && isValid(known) ? known : fresh()),
    canReplace: (refused) => isRenewed(refused) || clock.now() >= restsUntil,
    insteadOf: async (refused) => (known && isRenewed(refused) ? known : fresh()),
    refusedAgain() {
      restsUntil = clock.now() + rest;
    },
  };
}

/** A path that is closed to the user answers 401 to every header: not each request is to log in. */
const rest = 60_000;

/** Logs in until a login is refused; from then on fails with what that one failed with. */
function watchedLogin(
  auth: Exclude<Auth, AuthHeader>,
  send: Send,
  requestsOver: (send: Send) => HttpRequests,
): () => Promise<AuthHeader> {
  let status: number | undefined;
  let refusal: { readonly failure: unknown } | undefined;
  const anonymous = requestsOver(async (exchange) => {
    status = undefined;
    const response = await send(exchange);
    status = response.status;
    return response;
  });
  return async () => {
    // Asking again and again with the wrong password would lock the user out.
    if (refusal) throw refusal.failure;
    try {
      return await auth(anonymous);
    } catch (failure) {
      if (status !== undefined && refusals.has(status)) refusal = { failure };
      throw failure;
    }
  };
}

/** OAuth answers 400 to a wrong password. */
const refusals: ReadonlySet<number> = new Set([400, 401, 403]);
