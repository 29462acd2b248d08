import { checkAnonymousPull } from '../registry/check-anonymous-pull.ts';
import type { RegistryPath } from '../registry/registry-path.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { BuildWork } from './build-work.ts';
import type { RegistryPlan } from './plan/build-plan.ts';
import { refusalText } from './plan/refusal.ts';

/** What is to be told about the image of a pack. */
export interface PullWarnings {
  readonly kind: 'warnings';
  /** Nothing where cloud proxies can pull it. */
  readonly warnings: readonly string[];
  /** What is good to know, and fails no build. */
  readonly notes: readonly string[];
}

/**
 * Asks for the image as cloud proxies will: by its digest, without a login. An image in an offline
 * bundle is in no registry yet, and which registry the platform is set up with is not known here.
 */
export async function pullWarnings(
  { plan, options, network, people }: BuildWork,
  { pull, push, useDefaultRegistry }: RegistryPlan,
  digest: string,
): Promise<PullWarnings | Stop> {
  if (plan.delivery === 'offline bundle') return told({});
  if (useDefaultRegistry) return told({ notes: [leftToPlatform(pull, digest)] });
  const image = plan.delivery === 'push' ? { pull, push, digest } : { pull, digest };
  const progress = people.progress(`Asking ${pull.registry} for the image as cloud proxies do`);
  const answer = await checkAnonymousPull(image, network);
  if (answer.kind === 'found') {
    progress.done('Cloud proxies can pull the image');
    return told({ notes: answer.remarks });
  }
  progress.failed('Cloud proxies cannot pull the image');
  return options.strict
    ? stop('NOT_PULLABLE', refusalText([{ severity: 'WARNING', message: answer.message }]))
    : told({ warnings: [answer.message] });
}

function told({ warnings = [], notes = [] }: Partial<PullWarnings>): PullWarnings {
  return { kind: 'warnings', warnings, notes };
}

function leftToPlatform({ repository }: RegistryPath, digest: string): string {
  return `The registry is left to the platform: the one that it is set up with must have /${repository} with ${digest}, and hand it out without a login.`;
}
