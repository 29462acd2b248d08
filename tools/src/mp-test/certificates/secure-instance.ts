import type { AdapterConfig } from '@packwright/api';
import type { Finding } from '../../checks/finding.ts';
import { interrupted, type Stop } from '../../stop/stop.ts';
import type { GivenValues } from '../connections/given-values.ts';
import type { MadeInstance } from '../connections/make-instance.ts';
import { saveCertificates } from '../connections/save-connection.ts';
import type { SessionNeeds } from '../session.ts';
import { type SettledCertificates, settleCertificates } from './settle-certificates.ts';

/** An adapter instance with the certificates that it is given. */
export interface SecuredInstance {
  readonly kind: 'secured';
  readonly instance: AdapterConfig;
  /** With the certificates: another session does not fetch them again. */
  readonly given: GivenValues;
  readonly findings: readonly Finding[];
}

/**
 * Puts certificates into an adapter instance that is to be connected with: those of its connection, or
 * else those of its endpoints, which are then saved with the connection.
 */
export async function secureInstance(
  made: MadeInstance,
  needs: SessionNeeds,
): Promise<SecuredInstance | Stop> {
  const { plan, options, people } = needs;
  const { given, instance } = made;
  if (given.certificates !== undefined || plan.method.endpoint === 'endpointURLs') {
    return { kind: 'secured', instance, given, findings: [] };
  }
  const server = needs.server.url;
  const { authorities } = plan;
  const settled = await settleCertificates({ server, instance, authorities, options, people });
  if (options.signal.aborted) return interrupted;
  const { certificates, findings } = settled;
  const certificateConfig = { certificates: [...certificates] };
  return {
    kind: 'secured',
    instance: { ...instance, certificateConfig },
    given: { ...given, certificates, source: remember(given, settled, needs) },
    findings,
  };
}

/**
 * Saves them with the connection once each of them is trusted or accepted, or somebody would not be
 * asked again. A file that was named is somebody's own, and is changed only when that is asked for.
 */
function remember(
  { source, file }: GivenValues,
  { certificates, findings }: SettledCertificates,
  { options, people }: SessionNeeds,
): GivenValues['source'] {
  const isNamed = options.connectionFile !== undefined && options.saveConnection === undefined;
  const isWanted = options.refreshCertificates || !isNamed;
  if (source === undefined || findings.length > 0 || !isWanted) return source;
  const saved = saveCertificates(source, certificates);
  if (!('code' in saved)) return saved;
  people.printError(`warning: The certificates are not saved in ${file.name}: ${saved.text}`);
  return source;
}
