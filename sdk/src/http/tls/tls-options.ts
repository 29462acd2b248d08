import type { ConnectionOptions } from 'node:tls';
import type { Certificate } from '../../instance/adapter-instance.ts';
import { type GivenCertificate, givenCertificates } from './given-certificates.ts';
import { hostProblem } from './peer-problem.ts';

/**
 * The part of the options of `node:tls` that says whom to trust.
 * @example
 * import { type TlsTrust, tlsOptions } from '@packwright/sdk/http';
 *
 * const ssl: TlsTrust = tlsOptions([]);
 * const database = { host: 'db.example', ssl };
 */
export type TlsTrust = Pick<
  ConnectionOptions,
  'ca' | 'allowPartialTrustChain' | 'checkServerIdentity'
>;

/**
 * Options for `tls.connect`, and for every library that hands its TLS options on to it: databases,
 * LDAP, message queues. Trusted are the authorities of the system and the certificates of the adapter
 * instance, whether they are authorities or belong to one server; PEM texts may hold several. A
 * certificate for another host is accepted when its user accepted just this one.
 *
 * What such options cannot say: an expired certificate is refused here, also where its user accepted
 * it. `connectTls`, `httpsAgent` and `httpClient` accept it.
 *
 * @throws SdkError INVALID_INSTANCE for a text that holds no certificate
 * @example
 * import { connect } from 'node:tls';
 * import { tlsOptions } from '@packwright/sdk/http';
 *
 * const socket = connect({ host: 'db.example', port: 5433, ...tlsOptions([]) });
 */
export function tlsOptions(certificates: readonly Certificate[]): TlsTrust {
  const given = givenCertificates(certificates);
  return {
    ...authorities(given),
    checkServerIdentity: (host, peer) => hostProblem(host, peer, given),
  };
}

/** Nothing when nothing is given: Node keeps its own authorities ready. */
export function authorities(
  given: readonly GivenCertificate[],
): Pick<TlsTrust, 'ca' | 'allowPartialTrustChain'> {
  if (given.length === 0) return {};
  const { getCACertificates } = process.getBuiltinModule('node:tls');
  return {
    ca: [...getCACertificates('default'), ...given.map(({ pem }) => pem)],
    // A server's own certificate is trusted without the authority that issued it.
    allowPartialTrustChain: true,
  };
}
