import type { CollectionAnswer } from '../collection/read-collection.ts';
import { describeRules, platformRules, relationshipRules } from './all-rules.ts';
import { notJson } from './contract-findings.ts';
import type { Rule } from './rule.ts';

/** Rules that are about one thing, and what is said when they found nothing or could not be asked. */
export interface CollectionPart {
  readonly name: string;
  readonly rules: readonly Rule[];
  /** The member of the answer that they are about. */
  readonly member: 'result' | 'relationships';
  /** Said when there is neither an error nor a warning. */
  readonly success: string;
  /** Begin of what is said when there is nothing to check; without it nothing is said. */
  readonly unable?: string;
}

/** What a collection is checked for once it obeys the contract, in the order of the findings. */
export const collectionParts: readonly CollectionPart[] = [
  {
    name: 'describe',
    rules: describeRules,
    member: 'result',
    success: 'Collection cross checked against describe.xml successfully.',
    unable: 'Unable to cross check collection against describe.xml.',
  },
  {
    name: 'relationships',
    rules: relationshipRules,
    member: 'relationships',
    success: 'No cycles found in relationships.',
    unable: 'Unable to validate relationships.',
  },
  {
    name: 'platform',
    rules: platformRules,
    member: 'result',
    success: 'Nothing found that the platform would not take as it is meant.',
  },
];

/** Why there is nothing to check; undefined when there is. */
export function obstacleOf(part: CollectionPart, answer: CollectionAnswer): string | undefined {
  const { response, content, failure } = answer;
  switch (content.kind) {
    case 'refused':
      return `${part.unable} The '${response.url}' endpoint response was: ${content.status}`;
    case 'too large':
      return `${part.unable} ${failure}`;
    case 'no JSON':
      return `${part.unable} ${notJson(content)}`;
    case 'value':
      return isMissing(part.member, content.value, failure)
        ? 'No collection result was found.'
        : undefined;
  }
}

/** Objects and relationships may be left out, but then the collection must not have failed. */
function isMissing(
  member: CollectionPart['member'],
  value: unknown,
  failure: string | undefined,
): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  const list = (value as Readonly<Record<string, unknown>>)[member];
  return list === undefined ? failure !== undefined : !Array.isArray(list);
}
