import { checkAnonymousPull } from '../registry/check-anonymous-pull.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import type { RegistryPlan } from './plan/build-plan.ts';

/** What is to be told about the image of a pack: nothing where cloud proxies can pull it. */
export interface PullWarnings {
  readonly kind: 'warnings';
  readonly warnings: readonly string[];
}

/**
 * Asks for the image as cloud proxies will: by its digest, without a login. An image in an offline
 * bundle is in no registry yet.
 */
export async function pullWarnings(
  { plan, options, network, people }: BuildWork,
  { pull, push }: RegistryPlan,
  digest: string,
): Promise<PullWarnings | Stop> {
  if (plan.delivery === 'offline bundle') return { kind: 'warnings', warnings: [] };
  const image = plan.delivery === 'push' ? { pull, push, digest } : { pull, digest };
  const progress = people.progress(`Asking ${pull.registry} for the image as cloud proxies do`);
  const answer = await checkAnonymousPull(image, network);
  if (answer.kind === 'found') {
    progress.done('Cloud proxies can pull the image');
    return { kind: 'warnings', warnings: answer.remarks };
  }
  progress.failed('Cloud proxies cannot pull the image');
  return options.strict
    ? stop('NOT_PULLABLE', answer.message)
    : { kind: 'warnings', warnings: [answer.message] };
}
