/**
 * Answers one request with one response: no redirect is followed, nothing is tried again, no header
 * is added. The body of the response arrives decompressed. Throws when no answer came, and with the
 * reason of `request.signal` when that is aborted.
 */
export type Transport = (request: Request) => Promise<Response>;

/**
 * Puts a function between the HTTP clients of this process and the network, until disposed: to
 * record what a server answers, or to answer without one. Clients made before are included. Of
 * several replacements the last one is asked first, and `real` asks the one before it.
 */
export function replaceTransport(
  replacement: (request: Request, real: Transport) => Promise<Response>,
): Disposable {
  const entry = { replacement };
  replacements.push(entry);
  return {
    [Symbol.dispose]() {
      const index = replacements.indexOf(entry);
      if (index >= 0) replacements.splice(index, 1);
    },
  };
}

/** The transport as it is at this moment: `real`, behind everything that replaces it. */
export function currentTransport(real: Transport): Transport {
  return replacements.reduce<Transport>(
    (next, { replacement }) =>
      (request) =>
        replacement(request, next),
    real,
  );
}

const replacements: { replacement: (request: Request, real: Transport) => Promise<Response> }[] =
  [];
