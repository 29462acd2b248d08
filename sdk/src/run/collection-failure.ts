import { messageOf } from '../error-message.ts';
import { SdkError } from '../errors.ts';
import type { StepFailure } from '../step/step-record.ts';
import type { RefusedObjects } from './refused-objects.ts';

/** What may make a collection fail although `collect` threw nothing. */
export type CollectionOutcome = {
  /** What the author said by `withError`. */
  readonly errors: readonly string[];
  readonly refused: RefusedObjects;
  readonly stepFailures: readonly StepFailure[];
  /** How many objects were collected. */
  readonly written: number;
};

/** Why a collection fails that came to its end; undefined when it does not. */
export function collectionFailure(outcome: CollectionOutcome): SdkError | undefined {
  const { errors, refused } = outcome;
  const failure = refused.failure;
  if (errors.length === 0) return failure ?? stepsFailure(outcome);
  const messages = failure === undefined ? errors : [...errors, failure.message];
  return new SdkError('COLLECTION_FAILED', messages.join('; '), { cause: failure?.cause });
}

function stepsFailure({ stepFailures, written }: CollectionOutcome): SdkError | undefined {
  const [first] = stepFailures;
  if (first === undefined || written > 0) return undefined;
  const reasons = stepFailures.map(({ what, failure }) => `${what}: ${messageOf(failure)}`);
  const message = `Nothing was collected. ${reasons.join('; ')}`;
  return new SdkError('COLLECTION_FAILED', message, { cause: first.failure });
}
