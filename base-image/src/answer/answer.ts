import type { EndpointName } from '../endpoint.ts';
import type { StoredResult } from '../result/stored-result.ts';
import type { Outcome } from '../run/outcome.ts';
import { noResultText, notStartedText } from './failure-text.ts';

/** What goes back to the client. */
export type Answer =
  | { readonly status: 200; readonly result: StoredResult }
  | { readonly status: 204 }
  | { readonly status: 500; readonly text: string };

/**
 * Turns the outcome of a run into its answer: a result is 200 with the adapter's own bytes,
 * everything else 500 with a JSON string. A definition that was silently left out, by a process
 * that ended normally, is 204.
 */
export function toAnswer(
  endpoint: EndpointName,
  outcome: Outcome,
  secrets: readonly string[],
): Answer {
  switch (outcome.kind) {
    case 'result':
      return { status: 200, result: outcome.result };
    case 'not started':
      return { status: 500, text: notStartedText(outcome.reason) };
    case 'cancelled':
      return { status: 500, text: notStartedText('the server is stopping') };
    case 'no result':
      if (endpoint === 'adapterDefinition' && isSilentSuccess(outcome)) return { status: 204 };
      return { status: 500, text: noResultText(outcome, secrets) };
  }
}

function isSilentSuccess({ failure, report }: Outcome & { kind: 'no result' }): boolean {
  return failure.kind === 'silent' && report.end?.kind === 'exit' && report.end.code === 0;
}
