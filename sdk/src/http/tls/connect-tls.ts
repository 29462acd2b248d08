import type { ConnectionOptions, SecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from '../../instance/adapter-instance.ts';
import { type GivenCertificate, givenCertificates } from './given-certificates.ts';
import { hostProblem, peerProblem } from './peer-problem.ts';
import { authorities } from './tls-options.ts';

/**
 * Where to connect to, as `node:tls` takes it; whom to trust is not for these options to say.
 * @example
 * import { connectTls, type TlsTarget } from '@packwright/sdk/http';
 *
 * const target: TlsTarget = { host: '192.0.2.7', port: 5433, servername: 'db.example' };
 * const socket = await connectTls(target, [], AbortSignal.timeout(5000));
 */
export type TlsTarget = Omit<
  ConnectionOptions,
  'allowPartialTrustChain' | 'ca' | 'checkServerIdentity' | 'rejectUnauthorized' | 'secureContext'
>;

/**
 * A TLS connection to a server that is trusted: by an authority of the system or by the certificates
 * of the adapter instance, with the exceptions that its user accepted for exactly one certificate. With
 * `socket` in the target, TLS begins on a connection that is already there.
 *
 * @throws CertificateError when the server is not trusted; the error of Node when it is not reached;
 * the reason of the signal; SdkError INVALID_INSTANCE for a text that holds no certificate
 * @example
 * import { connectTls } from '@packwright/sdk/http';
 *
 * const socket = await connectTls({ host: 'db.example', port: 5433 }, []);
 * socket.end('PING\r\n');
 */
export async function connectTls(
  target: TlsTarget,
  certificates: readonly Certificate[] = [],
  signal?: AbortSignal,
): Promise<TLSSocket> {
  return connectTrusting(trustIn(certificates), target, signal);
}

/** The certificates of an adapter instance, read once for many connections. */
export type Trust = {
  readonly given: readonly GivenCertificate[];
  /** The authorities, read by OpenSSL: with those of the system that takes 20 ms. */
  readonly secureContext: SecureContext;
  /** True for no check at all. */
  readonly anybody?: boolean;
};

export function trustIn(certificates: readonly Certificate[]): Trust {
  const { createSecureContext } = process.getBuiltinModule('node:tls');
  const given = givenCertificates(certificates);
  return { given, secureContext: createSecureContext(authorities(given)) };
}

/** Trust in whoever answers; only for a caller who was told in so many words that this is wanted. */
export function trustInAnybody(): Trust {
  return { ...trustIn([]), anybody: true };
}

/** @throws as `connectTls` does */
export function connectTrusting(
  trust: Trust,
  target: TlsTarget,
  signal?: AbortSignal,
): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>();
  const { connect } = process.getBuiltinModule('node:tls');
  const socket = connect({ ...target, ...trustOptions(trust, target) });
  const host = target.servername || target.host || 'localhost';
  const abort = () => socket.destroy(signal?.reason);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  socket.once('error', reject);
  socket.once('close', () => reject(new Error(`${host} closed the connection`)));
  socket.once('secureConnect', () => {
    const problem = problemOf(socket, host, trust);
    if (problem) return void socket.destroy(problem);
    socket.off('error', reject);
    return resolve(socket);
  });
  return promise.finally(() => signal?.removeEventListener('abort', abort));
}

function trustOptions({ given, secureContext }: Trust, target: TlsTarget): ConnectionOptions {
  const ownContext = contextOptions.some((name) => target[name] !== undefined);
  return {
    ...(ownContext ? authorities(given) : { secureContext }),
    checkServerIdentity: (host, peer) => hostProblem(host, peer, given),
    // Node would refuse before we can look; `peerProblem` decides, before a byte of ours is sent.
    rejectUnauthorized: false,
  };
}

/** What a target brings along for a context of its own, such as the certificate of the client. */
const contextOptions = [
  'cert',
  'ciphers',
  'crl',
  'ecdhCurve',
  'key',
  'maxVersion',
  'minVersion',
  'pfx',
  'secureOptions',
  'sigalgs',
] as const satisfies (keyof TlsTarget)[];

/** Nobody is trusted because looking at them failed. */
function problemOf(socket: TLSSocket, host: string, trust: Trust): Error | undefined {
  if (trust.anybody) return undefined;
  try {
    return peerProblem(socket, host, trust.given);
  } catch (cause) {
    return new Error(`The certificate of ${host} cannot be checked.`, { cause });
  }
}
