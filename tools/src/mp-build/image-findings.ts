import type { InspectedPak } from '../pak/inspect-pak.ts';
import { checkAnonymousPull } from '../registry/check-anonymous-pull.ts';
import type { RegistryNetwork } from '../registry/client/registry-network.ts';
import { isDigest } from '../registry/image-reference.ts';
import { readRegistryPath } from '../registry/read-registry-path.ts';
import type { PackFinding } from './pack-check.ts';

/**
 * Asks the registry that a pack names for its image, as cloud proxies do. A pack whose conf file is
 * broken, or leaves the registry to the platform, names none that could be asked.
 */
export async function imageFindings(
  { adapter }: InspectedPak,
  network: RegistryNetwork,
): Promise<PackFinding[]> {
  const values = adapter?.confValues ?? new Map<string, string>();
  const [digest = '', repository = ''] = [values.get('DIGEST'), values.get('REPOSITORY')];
  const registry = values.get('REGISTRY');
  const finding = (severity: PackFinding['severity'], text: string): PackFinding => ({
    severity,
    message: `${adapter?.conf?.name}: ${text}`,
  });
  if (!isDigest(digest) || repository === '') return [];
  if (registry === undefined) return [finding('INFORMATION', leftToPlatform)];
  const read = readRegistryPath(`${registry}${repository}`);
  if (read.kind === 'problem') {
    return [finding('ERROR', `${registry}${repository} ${read.message}`)];
  }
  const answer = await checkAnonymousPull({ pull: read.path, digest }, network);
  if (answer.kind !== 'found') {
    return [finding(answer.kind === 'missing' ? 'ERROR' : 'WARNING', answer.message)];
  }
  return answer.remarks.map((remark) => finding('INFORMATION', remark));
}

const leftToPlatform =
  'the registry is left to the platform, so whether the image can be pulled is not known.';
