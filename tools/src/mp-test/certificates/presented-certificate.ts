import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity, connect } from 'node:tls';
import type { EndpointAddress } from '../../checks/endpoint/endpoint-url.ts';
import type { Authorities } from './authorities.ts';
import { certificateProblems } from './certificate-problems.ts';

/** What a server presents when it is connected to. */
export type Presented =
  | {
      readonly kind: 'presented';
      /** The server's own, without those of the authorities. */
      readonly certificate: X509Certificate;
      /** Why it is not to be trusted; empty where it is. */
      readonly problems: readonly string[];
      readonly isForHost: boolean;
    }
  | { readonly kind: 'silent'; readonly reason: string };

/** Connects to a server, verifies its chain and its host name, and closes. Never throws. */
export async function presentedCertificate(
  address: EndpointAddress,
  needs: HandshakeNeeds,
): Promise<Presented> {
  const quick = await handshake(address, {}, needs);
  if (quick.kind === 'silent' || quick.refusal === undefined) return judged(quick, address);
  const secureContext = needs.authorities.all();
  return judged(await handshake(address, { secureContext }, needs), address);
}

/** Whom to trust, and how long to wait. */
export interface HandshakeNeeds {
  readonly authorities: Authorities;
  readonly signal: AbortSignal;
  /** Seconds for one host; 10 when absent. */
  readonly timeLimit?: number;
}

type Handshake =
  | {
      readonly kind: 'shaken';
      readonly certificate: X509Certificate;
      /** Why the chain was refused, as a code of OpenSSL; undefined when it was not. */
      readonly refusal: string | undefined;
    }
  | Extract<Presented, { kind: 'silent' }>;

async function handshake(
  { host, port }: EndpointAddress,
  trust: ConnectionOptions,
  { signal, timeLimit = 10 }: HandshakeNeeds,
): Promise<Handshake> {
  const { promise, resolve } = Promise.withResolvers<Handshake>();
  const silent = (reason: string) => resolve({ kind: 'silent', reason });
  const socket = connect({
    host,
    port,
    // An address is no server name.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...trust,
    // It is looked at, not trusted; and the host name is looked at apart from the chain.
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  const abort = () => silent('interrupted');
  signal.addEventListener('abort', abort);
  const late = () => silent(`there was no answer within ${timeLimit} s`);
  const timer = setTimeout(late, timeLimit * 1000);
  socket.on('error', (error: NodeJS.ErrnoException) => silent(error.message || String(error.code)));
  socket.on('close', () => silent('the connection was closed'));
  socket.on('secureConnect', () => {
    const certificate = socket.getPeerX509Certificate();
    if (certificate === undefined) return silent('it presented no certificate');
    const refusal = socket.authorized ? undefined : String(socket.authorizationError);
    resolve({ kind: 'shaken', certificate, refusal });
  });
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    socket.destroy();
  }
}

function judged(shaken: Handshake, { host }: EndpointAddress): Presented {
  if (shaken.kind === 'silent') return shaken;
  const { certificate, refusal } = shaken;
  const isForHost = checkServerIdentity(host, certificate.toLegacyObject()) === undefined;
  const problems = certificateProblems(certificate, refusal, isForHost);
  return { kind: 'presented', certificate, problems, isForHost };
}
