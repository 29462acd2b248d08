import type { NormalEvent, NormalValue } from './normal-collection.ts';

/** One way in which a result is not what another one was. */
export interface Difference {
  readonly about: DifferenceSubject;
  /** Reference to the object; of a relationship, to its parent; of an answer, the path in it. */
  readonly object: string;
  /** What of the object: key, message, reference to the child. Empty where it is all of it. */
  readonly key: string;
  /** Absent where it is new. */
  readonly before?: DifferentValue;
  /** Absent where it is gone. */
  readonly now?: DifferentValue;
}

/** What can differ. */
export type DifferenceSubject =
  | 'object'
  | 'name'
  | 'identifier'
  | 'metric'
  | 'property'
  | 'event'
  | 'relationship'
  | 'removed relationship'
  | 'object that does not exist'
  | 'answer';

/** `true` where there is nothing to say but that it is there. */
export type DifferentValue = NormalValue | NormalEvent | true;

/** `new`, `gone` or `changed`. */
export function kindOf({ before, now }: Difference): 'new' | 'gone' | 'changed' {
  if (before === undefined) return 'new';
  return now === undefined ? 'gone' : 'changed';
}
