import type { X509Certificate } from 'node:crypto';
import type { GivenCertificate } from './given-certificates.ts';

/** All that is wrong with a certificate, what it is, and what to do: for people. */
export function describeProblem(
  host: string,
  reason: string,
  certificate: X509Certificate,
  given: readonly GivenCertificate[],
): string {
  const problems = problemsOf(host, reason, certificate).join(' and ');
  return `${host} presented a certificate that ${problems}; ${identity(certificate)}. ${advice(certificate, given)}`;
}

/** OpenSSL names one problem; those that show in the certificate itself are found here. */
function problemsOf(host: string, reason: string, certificate: X509Certificate): string[] {
  const own = [
    Date.parse(certificate.validTo) < Date.now() && `expired on ${day(certificate.validTo)}`,
    Date.parse(certificate.validFrom) > Date.now() &&
      `is not valid before ${day(certificate.validFrom)}`,
    !isFor(host, certificate) && `is not for this host but for ${namesIn(certificate)}`,
    chainProblem(reason),
  ].filter((problem) => typeof problem === 'string');
  return own.length > 0 ? own : [otherProblems[reason] ?? `was refused (${reason})`];
}

function chainProblem(reason: string): string | undefined {
  return unknownIssuer.has(reason) ? 'no trusted authority issued' : undefined;
}

const unknownIssuer: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Of a certificate further up, for the certificate itself was looked at. */
const otherProblems: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'depends on an authority whose own certificate has expired',
  CERT_NOT_YET_VALID: 'depends on an authority whose own certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'is not for this host',
  UNTRUSTED_CERTIFICATE: 'is not for this host',
  INVALID_PURPOSE: 'is not meant for servers',
  CERT_SIGNATURE_FAILURE: 'its issuer did not sign',
};

function isFor(host: string, certificate: X509Certificate): boolean {
  const { isIP } = process.getBuiltinModule('node:net');
  const match = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host);
  return match !== undefined;
}

function namesIn(certificate: X509Certificate): string {
  return certificate.subjectAltName ?? oneLine(certificate.subject);
}

function identity({ subject, issuer, fingerprint256 }: X509Certificate): string {
  return `it belongs to ${oneLine(subject)}, was issued by ${oneLine(issuer)}, SHA-256 ${fingerprint256}`;
}

function oneLine(name: string | undefined): string {
  return name?.replaceAll('\n', ', ') || 'nobody';
}

function day(date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : new Date(date).toISOString().slice(0, 10);
}

function advice(certificate: X509Certificate, given: readonly GivenCertificate[]): string {
  const accepted = given.map((one) => one.certificate);
  if (accepted.some((one) => one.fingerprint256 === certificate.fingerprint256)) {
    return 'The adapter instance accepts this certificate, but not this flaw: renew it, or accept it anew.';
  }
  const namesake = accepted.find((one) => one.subject === certificate.subject);
  if (namesake) {
    return `The adapter instance accepts another one of the same name (SHA-256 ${namesake.fingerprint256}): if the server got a new certificate, accept it at the adapter instance.`;
  }
  return 'If this is the right server, accept its certificate at the adapter instance.';
}
