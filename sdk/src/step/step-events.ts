import { messageOf } from '../error-message.ts';
import type { ObjectEvent } from '../object/event.ts';
import { stableMessage } from './stable-message.ts';
import type { StepFailure } from './step-record.ts';

/**
 * Failed steps as events of the adapter instance, which end with the first collection that does not
 * report them.
 *
 * @param redact hides the secrets of the request
 */
export function stepEvents(
  failures: readonly StepFailure[],
  redact: (message: string) => string,
): ObjectEvent[] {
  const messages = failures.map(({ what, failure }) =>
    stableMessage(redact(`${what}: ${messageOf(failure)}`)),
  );
  return Array.from(new Set(messages), (message) => ({
    message,
    criticality: 'warning',
    cancelWaitCycle: 1,
  }));
}
