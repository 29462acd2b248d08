import { describeRules, platformRules, relationshipRules } from '../../src/checks/all-rules.ts';
import { checkCollection } from '../../src/checks/check-collection.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { readCollection } from '../../src/collection/read-collection.ts';
import { collectionText } from '../../src/statistics/collection-text.ts';
import type { CollectCase } from './collect-case.ts';

/** What we find in a golden collection. */
export interface OurVerdict {
  readonly contract: readonly Finding[];
  readonly describe: readonly Finding[];
  readonly relationships: readonly Finding[];
  readonly platform: readonly Finding[];
  readonly reason: string | undefined;
  readonly summary: string;
}

/** Golden data was made with this URL and this duration. */
const url = 'http://localhost:8080/collect';
const seconds = 1.234;

/** Checks a golden collection and sums it up. */
export function ourVerdict({ status, text, describe }: CollectCase): OurVerdict {
  const answer = readCollection({ url, status, body: Buffer.from(text) });
  const findings = checkCollection(answer, describe);
  const of = (part: string, rules: readonly { readonly name: string }[]) => {
    const names = new Set([part, ...rules.map(({ name }) => name)]);
    return findings.filter(({ rule }) => names.has(rule));
  };
  return {
    contract: of('contract', []),
    describe: of('describe', describeRules),
    relationships: of('relationships', relationshipRules),
    platform: of('platform', platformRules),
    reason: answer.failure,
    summary: collectionText(answer, { seconds }),
  };
}
