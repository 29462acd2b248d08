import type { X509Certificate } from 'node:crypto';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { CertificateError } from './certificate-error.ts';
import type { GivenCertificate } from './given-certificates.ts';

/**
 * Why the server at the other end is not to be trusted; undefined when it is. OpenSSL and Node have
 * checked chain and host by now. Of what they refuse only an expired certificate can pass, and only
 * the very one whose user accepted it so: the server proved in the handshake to own its key.
 */
export function peerProblem(
  socket: TLSSocket,
  host: string,
  given: readonly GivenCertificate[],
): Error | undefined {
  if (socket.authorized) return undefined;
  const certificate = socket.getPeerX509Certificate();
  const reason = String(socket.authorizationError);
  if (certificate === undefined) return new Error(`${host} presented no certificate.`);
  const expiryIsAccepted =
    reason === 'CERT_HAS_EXPIRED' &&
    accepts(certificate.fingerprint256, 'acceptExpired', given) &&
    isForServers(certificate) &&
    Date.parse(certificate.validFrom) <= Date.now();
  if (!expiryIsAccepted) return new CertificateError(host, reason, certificate, given);
  // Node asks for the host only once everything else is in order.
  return hostProblem(host, certificate.toLegacyObject(), given);
}

/** The same for the host alone, in the form in which Node asks. */
export function hostProblem(
  host: string,
  peer: PeerCertificate,
  given: readonly GivenCertificate[],
): CertificateError | undefined {
  const { checkServerIdentity } = process.getBuiltinModule('node:tls');
  const problem = checkServerIdentity(host, peer);
  if (!problem || accepts(peer.fingerprint256, 'acceptInvalidHostname', given)) return undefined;
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  return new CertificateError(
    host,
    'ERR_TLS_CERT_ALTNAME_INVALID',
    new X509Certificate(peer.raw),
    given,
  );
}

function accepts(
  fingerprint: string,
  what: 'acceptExpired' | 'acceptInvalidHostname',
  given: readonly GivenCertificate[],
): boolean {
  return given.some((one) => one[what] && one.certificate.fingerprint256 === fingerprint);
}

/**
 * OpenSSL names one problem only, and an expired certificate hides that it is made for another
 * purpose than to identify servers.
 */
function isForServers({ keyUsage }: X509Certificate): boolean {
  return keyUsage === undefined || keyUsage.includes('1.3.6.1.5.5.7.3.1');
}
