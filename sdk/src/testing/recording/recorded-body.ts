import type { RecordedBody } from './recorded-call.ts';

/** The body in the form that is read best; undefined where there are no bytes. */
export function recordedBody(
  bytes: Uint8Array,
  contentType: string | null,
): RecordedBody | undefined {
  if (bytes.length === 0) return undefined;
  const text = decodedText(bytes);
  if (text === undefined) return { base64: Buffer.from(bytes).toString('base64') };
  return jsonBody(text, contentType) ?? textBody(text);
}

/** The bytes that a recorded body stands for; JSON without white space. */
export function bodyBytes(body: RecordedBody): Uint8Array<ArrayBuffer> {
  if ('base64' in body) return new Uint8Array(Buffer.from(body.base64, 'base64'));
  return new Uint8Array(Buffer.from('json' in body ? JSON.stringify(body.json) : textOf(body)));
}

/** The lines of a text body, put together again. */
export function textOf({ text }: { readonly text: string | readonly string[] }): string {
  return typeof text === 'string' ? text : text.join('\n');
}

export function textBody(text: string): RecordedBody {
  return { text: text.includes('\n') ? text.split('\n') : text };
}

function decodedText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonBody(text: string, contentType: string | null): RecordedBody | undefined {
  if (!isJson(contentType ?? '') && !looksLikeJson(text, contentType ?? '')) return undefined;
  if (holdsLongNumbers(text)) return undefined;
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isJson(contentType: string): boolean {
  return /[/+]json\b/i.test(contentType);
}

/** `fetch` calls every text plain that its author says nothing about. */
function looksLikeJson(text: string, contentType: string): boolean {
  return /^(text\/plain\b|$)/i.test(contentType) && /^\s*[[{]/.test(text);
}

/** Numbers of more digits than `JSON.parse` keeps, outside of texts: some adapters read them. */
export function holdsLongNumbers(text: string): boolean {
  return /\d{16}/.test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\.\d+/g, ''));
}
