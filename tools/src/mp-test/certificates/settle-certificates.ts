import type { AdapterConfig, Certificate } from '@packwright/api';
import type { Finding } from '../../checks/finding.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { hidingSecretsOf } from '../hidden-secrets.ts';
import type { TestOptions } from '../test-options.ts';
import { acceptCertificate } from './accept-certificate.ts';
import type { Authorities } from './authorities.ts';
import { isOfIssuer } from './certificate-problems.ts';
import { askEndpoints } from './endpoint-urls.ts';
import { type Presented, presentedCertificate } from './presented-certificate.ts';

/** The certificates that an adapter instance is given. */
export interface SettledCertificates {
  /** Those that are trusted or accepted. */
  readonly certificates: readonly Certificate[];
  /** A warning for each that is not, or that could not be fetched. */
  readonly findings: readonly Finding[];
}

/** Whom to ask, and about what. */
export interface CertificateNeeds {
  /** URL of the server. */
  readonly server: string;
  readonly instance: AdapterConfig;
  readonly authorities: Authorities;
  readonly options: TestOptions;
  readonly people: Terminal;
}

/**
 * Does what the platform does when somebody validates a connection: asks the adapter for its endpoint
 * URLs, verifies what the servers there present, and lets a person or an option accept what nobody here
 * vouches for. One host that fails does not stop the others.
 */
export async function settleCertificates(needs: CertificateNeeds): Promise<SettledCertificates> {
  const { server, instance, authorities, options, people } = needs;
  const { signal } = options;
  const { addresses, problems } = await askEndpoints(server, instance, signal);
  const presented = await Promise.all(
    [...addresses].map(async ([host, address]) => {
      return [host, await presentedCertificate(address, { authorities, signal })] as const;
    }),
  );
  const certificates: Certificate[] = [];
  const findings = problems.map(warning);
  for (const [host, shown] of presented) {
    const settled = await settle(host, shown, options.acceptedCertificates, people);
    if ('severity' in settled) findings.push(settled);
    else certificates.push(settled);
  }
  // An adapter that could not say where it connects to may have repeated a password.
  const hidden = hidingSecretsOf(instance)(findings);
  for (const { message } of hidden) people.printError(`warning: ${message}`);
  return { certificates, findings: hidden };
}

/** One at a time: a person reads one certificate, and answers. */
async function settle(
  host: string,
  shown: Presented,
  accepted: readonly string[],
  people: Terminal,
): Promise<Certificate | Finding> {
  if (shown.kind === 'silent') {
    return warning(
      `The certificate of ${host} could not be fetched, and is not sent: ${shown.reason}`,
    );
  }
  const { certificate, problems, isForHost } = shown;
  const isTrusted = problems.length === 0;
  if (isTrusted || (await acceptCertificate({ host, certificate, problems }, accepted, people))) {
    return {
      certPemString: certificate.toString(),
      isInvalidHostnameAccepted: !isForHost,
      // The platform's usual flag: a certificate expires while it is in use.
      isExpiredCertificateAccepted: true,
    };
  }
  // No authority helps a certificate that is for others, or not for today.
  const remedy = problems.every(isOfIssuer)
    ? ', or trust its authority with --ca-bundle FILE.'
    : '.';
  return warning(
    `The certificate of ${host} is neither trusted nor accepted, and is not sent. Accept it with --accept-certificate ${certificate.fingerprint256}${remedy}`,
  );
}

function warning(message: string): Finding {
  return { rule: 'endpoint-certificates', severity: 'WARNING', message };
}
