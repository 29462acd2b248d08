import type { X509Certificate } from 'node:crypto';

/**
 * All that keeps a certificate from being trusted, each as what follows on "it". OpenSSL names one
 * problem only; those that show in the certificate itself are found here.
 *
 * @param refusal why the chain was refused, as a code of OpenSSL
 */
export function certificateProblems(
  certificate: X509Certificate,
  refusal: string | undefined,
  isForHost: boolean,
): string[] {
  const { validFrom, validTo, subject, issuer } = certificate;
  const now = Date.now();
  const isExpired = Date.parse(validTo) < now;
  const isEarly = Date.parse(validFrom) > now;
  const problems = [
    ...(isExpired ? [`expired on ${day(validTo)}`] : []),
    ...(isEarly ? [`is not valid before ${day(validFrom)}`] : []),
    ...(isForHost ? [] : [`is not for this host but for ${namesIn(certificate)}`]),
  ];
  if (refusal === undefined || (refusal in timeCodes && (isExpired || isEarly))) return problems;
  if (!unknownIssuer.has(refusal))
    return [...problems, timeCodes[refusal] ?? `was refused (${refusal})`];
  return [...problems, subject === issuer ? bySelf : byStranger];
}

const bySelf = 'is signed by itself';
const byStranger = 'was issued by no trusted authority';

/** Whether it is a problem that goes when the issuer is trusted. */
export function isOfIssuer(problem: string): boolean {
  return problem === bySelf || problem === byStranger;
}

/** For people: two lines say whose it is, two how to recognise it. */
export function certificateLines(certificate: X509Certificate): string[] {
  const { subject, issuer, validFrom, validTo, fingerprint256 } = certificate;
  return [
    `  subject  ${oneLine(subject)}`,
    `  issuer   ${oneLine(issuer)}`,
    `  valid    ${day(validFrom)} to ${day(validTo)}`,
    `  SHA-256  ${fingerprint256}`,
  ];
}

const unknownIssuer: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Of an authority, where the certificate itself is valid today. */
const timeCodes: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'depends on an authority whose own certificate has expired',
  CERT_NOT_YET_VALID: 'depends on an authority whose own certificate is not valid yet',
};

function namesIn({ subjectAltName, subject }: X509Certificate): string {
  return subjectAltName ?? oneLine(subject);
}

function oneLine(name: string | undefined): string {
  return name?.replaceAll('\n', ', ') || 'nobody';
}

function day(date: string): string {
  return Number.isNaN(Date.parse(date)) ? date : new Date(date).toISOString().slice(0, 10);
}
