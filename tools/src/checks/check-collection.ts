import type { CollectResult } from '@packwright/api';
import { ObjectIdentities } from '../collection/object-identities.ts';
import type { CollectionAnswer } from '../collection/read-collection.ts';
import { originalPosition } from '../collection/readable-collection.ts';
import type { DescribeModel } from '../describe/describe-model.ts';
import { applyRules } from './apply-rules.ts';
import { type CollectionPart, collectionParts, obstacleOf } from './collection-parts.ts';
import { contractFindings } from './contract-findings.ts';
import { DeclaredPaths } from './declared-path.ts';
import { type Expectations, expectedObjects } from './expected-objects.ts';
import type { Finding } from './finding.ts';
import { Findings } from './findings.ts';
import type { CollectionSubject } from './rule.ts';

/** What the checks of a collection are told beside the collection. */
export interface CollectionCheckOptions extends Expectations {
  /** How many findings of one rule and one severity are listed; default 1,000. */
  readonly mostFindings?: number;
}

/**
 * Checks one collection: against the contract, against the describe, its relationships, and whether
 * the platform will make of it what the author meant. A failed collection is an error of each of the
 * first three. Pure: equal input gives equal findings in equal order.
 *
 * @param answer what `readCollection` made of the response
 */
export function checkCollection(
  answer: CollectionAnswer,
  describe: DescribeModel,
  options: CollectionCheckOptions = {},
): Finding[] {
  const { response, content, problems, collection } = answer;
  const subject: CollectionSubject = {
    collection,
    describe,
    expected: expectedObjects(describe, options),
    paths: new DeclaredPaths(),
    identities: new ObjectIdentities(),
    answer: content.kind === 'value' ? content.value : undefined,
  };
  const most = options.mostFindings ?? 1_000;
  return [
    ...withObjects(contractFindings(response, content, problems), collection),
    ...collectionParts.flatMap((part) => partFindings(part, answer, subject, most)),
  ];
}

/** Says which object each place in the answer belongs to. */
function withObjects(findings: readonly Finding[], collection: CollectResult): readonly Finding[] {
  if (findings.every(({ path }) => path === undefined)) return findings;
  const keys = new Map(
    collection.result?.map((one, position) => [originalPosition(one, position), one.key]),
  );
  return findings.map((finding) => {
    const [, position] = /^\$\.result\[(\d+)\]/.exec(finding.path ?? '') ?? [];
    const object = keys.get(Number(position));
    return object === undefined ? finding : { ...finding, object };
  });
}

function partFindings(
  part: CollectionPart,
  answer: CollectionAnswer,
  subject: CollectionSubject,
  most: number,
): Finding[] {
  const obstacle = obstacleOf(part, answer);
  if (obstacle !== undefined) {
    const error: Finding = { rule: part.name, severity: 'ERROR', message: obstacle };
    return part.unable === undefined ? [] : [error];
  }
  const findings = new Findings(most);
  applyRules(part.rules, subject, findings);
  const success: Finding = { rule: part.name, severity: 'SUCCESS', message: part.success };
  return findings.hasProblems ? findings.all() : [...findings.all(), success];
}
