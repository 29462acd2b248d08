import type { X509Certificate } from 'node:crypto';
import type { Terminal } from '../../terminal/terminal.ts';
import { certificateLines } from './certificate-problems.ts';

/** A certificate that nobody here vouches for. */
export interface UntrustedCertificate {
  /** `host:port`. */
  readonly host: string;
  readonly certificate: X509Certificate;
  readonly problems: readonly string[];
}

/**
 * Shows a certificate, and whether it is accepted: by an option, or by a person who is asked as an
 * administrator is by the platform.
 */
export async function acceptCertificate(
  { host, certificate, problems }: UntrustedCertificate,
  accepted: readonly string[],
  people: Terminal,
): Promise<boolean> {
  const title = `The certificate of ${host} is not trusted: it ${problems.join(', and it ')}.`;
  people.print([title, ...certificateLines(certificate)].join('\n'));
  if (isNamed(certificate, accepted)) {
    people.print('It is accepted, as --accept-certificate says.');
    return true;
  }
  return (await people.prompts?.confirm({ message: 'Accept it?', initial: false })) ?? false;
}

/** What is wrong with the values of `--accept-certificate`. */
export function acceptanceProblem(values: readonly string[]): string | undefined {
  const wrong = values.find((value) => value !== 'all' && !/^[\da-f]{64}$/.test(plain(value)));
  if (wrong === undefined) return undefined;
  return `--accept-certificate is ${JSON.stringify(wrong)}, expected the SHA-256 of a certificate, or all.`;
}

function isNamed({ fingerprint256 }: X509Certificate, values: readonly string[]): boolean {
  return values.some((value) => value === 'all' || plain(value) === plain(fingerprint256));
}

/** With or without colons and blanks, in any case, with or without the name of the digest. */
function plain(fingerprint: string): string {
  return fingerprint
    .toLowerCase()
    .replace(/^sha-?256[:=\s]+/, '')
    .replaceAll(/[:\s]/g, '');
}
