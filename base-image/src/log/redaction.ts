import { secretForms, shortestSecret } from './secret-forms.ts';

/** The parts of an adapter configuration, as a request carries it, that may hold secrets. */
export interface ConfigWithSecrets {
  readonly credentialConfig?:
    | { readonly credentialFields: readonly CredentialValue[] }
    | null
    | undefined;
  readonly clusterConnectionInfo?:
    | { readonly password?: string | null | undefined }
    | null
    | undefined;
}

interface CredentialValue {
  readonly value?: string | null | undefined;
  readonly isPassword?: boolean | undefined;
}

/**
 * The secrets of a configuration: values of credential fields marked as password, and the cluster
 * password. Those under four characters are left out: hiding them would make every log unreadable.
 */
export function secretsIn(config: ConfigWithSecrets): readonly string[] {
  const fields = config.credentialConfig?.credentialFields ?? [];
  const values = fields.filter((field) => field.isPassword).map((field) => field.value);
  const found = [...values, config.clusterConnectionInfo?.password];
  return [...new Set(found.filter((value) => value != null))].filter(
    (value) => value.length >= shortestSecret,
  );
}

/** Which ends of a text were cut off, and may therefore hold only a part of a secret. */
export type CutEnds = 'none' | 'start' | 'end' | 'both';

/**
 * The text with every secret, in any of the forms of `secretForms`, replaced by `REDACTED`.
 * At an end that was cut, four or more characters that may be a part of a secret are hidden too;
 * hand over the cut text itself, before a remark such as "(shortened)" is added.
 *
 * Takes about a tenth of a millisecond for 64 KiB and a few secrets. With more secrets than any adapter
 * has, or longer ones, all of the text is hidden: a request could hold the server up for minutes.
 */
export function redact(text: string, secrets: readonly string[], cut: CutEnds = 'none'): string {
  const forms = formsOf(secrets);
  if (forms === 'too many') return text === '' ? text : replacement;
  const spans = forms.flatMap((form) => occurrences(text, form));
  if (cut === 'end' || cut === 'both') spans.push(...forms.flatMap((form) => cutAtEnd(text, form)));
  if (cut === 'start' || cut === 'both') {
    spans.push(...forms.flatMap((form) => cutAtStart(text, form)));
  }
  return replaceSpans(text, spans);
}

/**
 * A copy of the input object for the log, in which the values of `credential_config` and
 * `cluster_connection_info` are the word REDACTED, also when they were null.
 */
export function redactedInstance(pipeInstance: object): Record<string, unknown> {
  const hidden = Object.keys(pipeInstance).filter((key) => secretKeys.has(key));
  return { ...pipeInstance, ...Object.fromEntries(hidden.map((key) => [key, replacement])) };
}

const secretKeys: ReadonlySet<string> = new Set(['credential_config', 'cluster_connection_info']);
const replacement = 'REDACTED';

/** From `start` up to, but not including, `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

// One request redacts several texts with the same list.
const knownForms = new WeakMap<readonly string[], Forms>();

type Forms = readonly string[] | 'too many';

function formsOf(secrets: readonly string[]): Forms {
  const forms = knownForms.get(secrets) ?? newForms(secrets);
  knownForms.set(secrets, forms);
  return forms;
}

function newForms(secrets: readonly string[]): Forms {
  const length = secrets.reduce((sum, secret) => sum + secret.length, 0);
  if (secrets.length > mostSecrets || length > longestSecrets) return 'too many';
  const forms = [...new Set(secrets.flatMap(secretForms))];
  return forms.length > mostForms ? 'too many' : forms;
}

const mostSecrets = 100;
/** All together, in characters: a dozen private keys. */
const longestSecrets = 32 * 1024;
/** Each line of a secret is one. */
const mostForms = 5_000;

/**
 * All occurrences, those that overlap as one: "abab" is twice in "ababab", and all of it is hidden. A
 * text of one letter would have a span for each place otherwise.
 */
function occurrences(text: string, form: string): readonly Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, spans.at(-1)?.end)) {
    spans.push({ start, end: endOfOverlaps(text, form, start + form.length) });
  }
  return spans;
}

/** Of all that begin before an end, the last one reaches furthest. */
function endOfOverlaps(text: string, form: string, first: number): number {
  let end = first;
  for (;;) {
    const further = text.lastIndexOf(form, end - 1) + form.length;
    if (further <= end) return end;
    end = further;
  }
}

/** The longest end of the text that a form starts with. */
function cutAtEnd(text: string, form: string): readonly Span[] {
  // A cut through a character leaves replacement characters behind the part that can be compared.
  const readable = text.replace(/\uFFFD+$/, '');
  const head = form.slice(0, shortestSecret);
  let start = readable.indexOf(head, Math.max(0, readable.length - form.length + 1));
  while (start >= 0 && !form.startsWith(readable.slice(start))) {
    start = readable.indexOf(head, start + 1);
  }
  return start >= 0 ? [{ start, end: text.length }] : [];
}

/** The longest start of the text that a form ends with. */
function cutAtStart(text: string, form: string): readonly Span[] {
  const unreadable = /^\uFFFD*/.exec(text)?.[0].length ?? 0;
  const readable = text.slice(unreadable);
  const tail = form.slice(-shortestSecret);
  let at = readable.lastIndexOf(tail, form.length - 1 - shortestSecret);
  while (at >= 0 && !form.endsWith(readable.slice(0, at + shortestSecret))) {
    at = at > 0 ? readable.lastIndexOf(tail, at - 1) : -1;
  }
  return at >= 0 ? [{ start: 0, end: unreadable + at + shortestSecret }] : [];
}

function replaceSpans(text: string, spans: readonly Span[]): string {
  let result = '';
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= end) result += text.slice(end, span.start) + replacement;
    end = Math.max(end, span.end);
  }
  return result + text.slice(end);
}
