import type { CollectResult } from '@packwright/api';
import { checkCollection } from '../checks/check-collection.ts';
import { checkConnection } from '../checks/check-connection.ts';
import { checkDefinition } from '../checks/check-definition.ts';
import { checkEndpointUrls } from '../checks/check-endpoint-urls.ts';
import { checkVersion } from '../checks/check-version.ts';
import type { Expectations } from '../checks/expected-objects.ts';
import type { Finding } from '../checks/finding.ts';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { failureReason } from '../collection/failure-reason.ts';
import { type CollectionAnswer, readCollection } from '../collection/read-collection.ts';
import { responseContent } from '../collection/response-content.ts';
import type { DescribeModel } from '../describe/describe-model.ts';
import { collectionStatistics, type ObjectCounts } from '../statistics/collection-statistics.ts';
import { type CollectionCost, collectionText } from '../statistics/collection-text.ts';
import { containerText } from '../statistics/container-cells.ts';
import { decimalText } from '../statistics/decimal-text.ts';
import type { SingleMethod } from './methods.ts';
import type { ObjectTypeTotals } from './test-report.ts';

/** What an answer is worth. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Why the adapter failed; undefined when it answered with a result. */
  readonly failure: string | undefined;
  /** What people are shown of the result. */
  readonly summary: string;
  readonly objectTypes?: readonly ObjectTypeTotals[];
  readonly answer?: unknown;
  /** What was collected, as much of it as can be read; of a collection only. */
  readonly collection?: CollectResult;
}

/** An answer to any method but `collect`. */
export function judgeAnswer(
  method: Exclude<SingleMethod, 'collect'>,
  response: AdapterResponse,
  { seconds, container }: CollectionCost,
): Judgement {
  const content = responseContent(response);
  const nothing = response.status === 204;
  const failure = nothing ? undefined : failureReason(content);
  const answer = content.kind === 'value' ? content.value : undefined;
  const text = answer === undefined ? '' : `${JSON.stringify(answer, byKey, 4)}\n`;
  const summary = failure === undefined ? text : `Failed: ${failure}\n`;
  const time = `Request completed in ${decimalText(seconds, 2)} seconds.`;
  const used = container === undefined ? '' : `\n${containerText(container)}\n`;
  const findings = checks[method](response);
  return { findings, failure, answer, summary: `${summary}${used}${time}` };
}

/** Members in the order of their keys, as the vendor's tools print them: two answers can be compared by eye. */
function byKey(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const checks = {
  connect: checkConnection,
  endpoint_urls: checkEndpointUrls,
  adapter_definition: checkDefinition,
  version: checkVersion,
} satisfies Record<Exclude<SingleMethod, 'collect'>, (response: AdapterResponse) => Finding[]>;

/** What a collection is compared with. */
export interface ComparedWith {
  readonly describe: DescribeModel;
  readonly expectations: Expectations;
}

/** An answer to `collect`, compared with the describe. */
export function judgeCollection(
  response: AdapterResponse,
  cost: CollectionCost,
  { describe, expectations }: ComparedWith,
): Judgement {
  const answer = readCollection(response);
  const { types } = collectionStatistics(answer.collection);
  return {
    findings: checkCollection(answer, describe, expectations),
    failure: answer.failure,
    summary: collectionSummary(answer, cost),
    objectTypes: [...types].map(([type, counts]) => totals(type, counts)),
    collection: answer.collection,
  };
}

/** That of relationships where there are none. */
const emptyTable = /\nParent Type \| Child Type \| Count *\n[-+]+ *\n/;

/** The vendor's text without a table of nothing, and what the container used also where the adapter died: memory is often why. */
function collectionSummary(answer: CollectionAnswer, cost: CollectionCost): string {
  const text = collectionText(answer, cost).trimEnd().replace(emptyTable, '');
  const { container } = cost;
  const isLeftOut = answer.response.status === 500 && container !== undefined;
  return isLeftOut ? `${text}\n\n${containerText(container).trimEnd()}` : text;
}

function totals(type: string, counts: readonly ObjectCounts[]): ObjectTypeTotals {
  const sum = (thing: keyof ObjectCounts) =>
    counts.reduce((total, count) => total + count[thing], 0);
  return {
    type,
    objects: counts.length,
    metrics: sum('metrics'),
    properties: sum('properties'),
    events: sum('events'),
  };
}
