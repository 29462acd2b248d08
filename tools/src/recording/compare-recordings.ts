import { compareAnswers } from './compare-answers.ts';
import { compareCollections } from './compare-collections.ts';
import type { Comparison } from './comparison.ts';
import type { Difference } from './difference.ts';
import type { Recording } from './recording.ts';

/** All differences that count between two results of one method. */
export function compareRecordings(
  before: Recording,
  now: Recording,
  comparison: Comparison,
): Difference[] {
  if (before.kind === 'collection' && now.kind === 'collection') {
    return compareCollections(before.collection, now.collection, comparison);
  }
  const [one, other] = [before, now].map((all) => (all.kind === 'answer' ? all.answer : undefined));
  return compareAnswers(one, other);
}
