import type { X509Certificate } from 'node:crypto';
import { SdkError } from '../../errors.ts';
import { describeProblem } from './describe-problem.ts';
import type { GivenCertificate } from './given-certificates.ts';

/**
 * A server whose certificate is not trusted, code UNTRUSTED_CERTIFICATE. The message tells what is
 * wrong with it and what its user can do. For HTTP it is the `cause` of an HttpError.
 *
 * @example
 * import { CertificateError, connectTls } from '@packwright/sdk/http';
 *
 * const socket = await connectTls({ host: 'db.example', port: 5433 }).catch((error) => {
 *   if (error instanceof CertificateError) console.error(error.fingerprint);
 *   throw error;
 * });
 */
export class CertificateError extends SdkError {
  /** The host that was to be reached. */
  readonly host: string;
  /** The SHA-256 fingerprint of what the server presented: hexadecimal pairs with colons. */
  readonly fingerprint: string;

  constructor(
    host: string,
    reason: string,
    certificate: X509Certificate,
    given: readonly GivenCertificate[],
  ) {
    super('UNTRUSTED_CERTIFICATE', describeProblem(host, reason, certificate, given));
    this.name = 'CertificateError';
    this.host = host;
    this.fingerprint = certificate.fingerprint256;
  }
}
