import { textBody, textOf } from './recorded-body.ts';
import type { RecordedBody, RecordedHeaders, RecordedRequest } from './recorded-call.ts';

/**
 * Texts that are different each time, with what is written instead: of a pattern every match, of a
 * text every occurrence, in URLs, values of headers and bodies. JSON is seen without white space.
 *
 * @example
 * import type { Replacements } from '@packwright/sdk/testing';
 *
 * export const replace: Replacements = [
 *   [/(from|to)=\d+/, '$1=0'],
 *   [/"collectedAt":\d+/, '"collectedAt":0'],
 *   ['vc-17.test.example', 'vcenter.example'],
 * ];
 */
export type Replacements = readonly (readonly [pattern: RegExp | string, replacement: string])[];

/** The request or answer with everything replaced. */
export function replaceAll<T extends Pick<RecordedRequest, 'headers' | 'body'> & { url?: string }>(
  message: T,
  replacements: Replacements,
): T {
  if (replacements.length === 0) return message;
  const replace = (text: string) => replacements.reduce(replaced, text);
  const { url, headers, body } = message;
  return {
    ...message,
    ...(url !== undefined && { url: replace(url) }),
    headers: replacedHeaders(headers, replace),
    ...(body && { body: replacedBody(body, replace) }),
  };
}

function replaced(text: string, [pattern, replacement]: Replacements[number]): string {
  if (typeof pattern === 'string') return text.replaceAll(pattern, () => replacement);
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  return text.replace(new RegExp(pattern, flags), replacement);
}

function replacedHeaders(headers: RecordedHeaders, replace: (text: string) => string) {
  const entries = Object.entries(headers).map(([name, value]) => {
    return [name, typeof value === 'string' ? replace(value) : value.map(replace)];
  });
  return Object.fromEntries(entries);
}

function replacedBody(body: RecordedBody, replace: (text: string) => string): RecordedBody {
  if ('base64' in body) return body;
  if ('text' in body) return textBody(replace(textOf(body)));
  const text = JSON.stringify(body.json);
  const after = replace(text);
  return after === text ? body : jsonOrText(after);
}

function jsonOrText(text: string): RecordedBody {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return textBody(text);
  }
}
