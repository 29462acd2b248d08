import { readPage, tableRows } from '../../../../base-image/test/docs/page.ts';
import type { Observation } from '../observation.ts';
import type { Answers } from '../server-pair.ts';

/** A difference on purpose: recognised by what was sent and answered, never by a title. */
export interface Deviation {
  /** The first cell of its row in docs/deviations.md. */
  readonly row: string;
  /**
   * What has to be answered here in place of what the vendor's server answered; undefined where the
   * row does not apply. `vendor` holds what the rules before have made of it.
   */
  expected(answers: Answers): Partial<Observation> | undefined;
}

/** The rows about the server. */
export const deviationRows: ReadonlySet<string> = new Set(
  tableRows(readPage('docs/deviations.md'), 'Server').map(([what = '']) => what),
);

/** The type and the title of a refusal stay; its words are others. */
export function inOtherWords(
  { body }: Observation,
  words: Readonly<Record<string, unknown>>,
): Partial<Observation> {
  return { body: { ...(body as object), ...words } };
}

/** The vendor's own account of a refusal; undefined for any other answer. */
export function detailOf({ mediaType, body }: Observation): string | undefined {
  if (mediaType !== 'application/problem+json') return undefined;
  const { detail } = body as { readonly detail?: unknown };
  return typeof detail === 'string' ? detail : undefined;
}

/** A text taken literally in a regular expression. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
