import { type CollectResult, type SchemaProblem, validate } from '@packwright/api';
import type { AdapterResponse } from './adapter-response.ts';
import { failureReason } from './failure-reason.ts';
import { readableCollection } from './readable-collection.ts';
import { type ResponseContent, responseContent } from './response-content.ts';

/** An answer to `/collect` with everything that is known of it before its content is looked at. */
export interface CollectionAnswer {
  readonly response: Pick<AdapterResponse, 'url' | 'status'>;
  readonly content: ResponseContent;
  /** Where the content breaks the contract. */
  readonly problems: readonly SchemaProblem[];
  /** As much of the content as can be read: all of it where there are no problems. */
  readonly collection: CollectResult;
  /** Why the collection failed; undefined when it did not. */
  readonly failure: string | undefined;
}

/**
 * Reads an answer to `/collect`. The body is not kept: a large one is several times as large in memory
 * once it is parsed.
 *
 * @param limit the most bytes that are read; default what one text of Node can hold, about 512 MiB
 */
export function readCollection(response: AdapterResponse, limit?: number): CollectionAnswer {
  const content = responseContent(response, limit);
  const { url, status } = response;
  const failure = failureReason(content);
  const answer = { response: { url, status }, content, failure };
  if (content.kind !== 'value') return { ...answer, problems: [], collection: {} };
  const problems = validate('CollectResult', content.value);
  const collection =
    problems.length === 0 ? (content.value as CollectResult) : readableCollection(content.value);
  return { ...answer, problems, collection };
}
