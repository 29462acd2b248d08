import { redactionOf } from './create-log.ts';
import type { Log } from './log.ts';
import { secretForms } from './secret-forms.ts';

/**
 * Hides the values from now on, in each form they may turn up in, wherever the log, its parents and
 * its children write. Values under four characters stay visible: they are parts of ordinary words.
 */
export function addSecrets(log: Log, values: Iterable<string>): void {
  const redaction = redactionOf(log);
  if (redaction === undefined) return;
  for (const value of values) redaction.secrets.add(value);
  // All anew: what one secret leaves of another, where they overlap, must not stay visible.
  redaction.redact = redactor(redaction.secrets);
}

/** A function that writes REDACTED in place of each secret. */
export function redactor(secrets: Iterable<string>): (text: string) => string {
  const forms = [...new Set([...secrets].flatMap(secretForms))];
  return (text) =>
    hidden(
      text,
      forms.flatMap((form) => occurrences(text, form)),
    );
}

/** From `start` up to, but not including, `end`. */
type Span = { readonly start: number; readonly end: number };

/** All of them, also those that overlap: "abab" is twice in "ababab", and all of it is hidden. */
function occurrences(text: string, form: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    spans.push({ start, end: start + form.length });
  }
  return spans;
}

/** Spans that touch become one word: two would tell where a secret ends. */
function hidden(text: string, spans: readonly Span[]): string {
  let shown = '';
  let end = -1;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > end) shown += `${text.slice(Math.max(end, 0), span.start)}REDACTED`;
    end = Math.max(end, span.end);
  }
  return shown + text.slice(Math.max(end, 0));
}
