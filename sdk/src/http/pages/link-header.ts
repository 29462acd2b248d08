/** The complete URL of the link with `rel="next"`; undefined when there is none. */
export function nextLink(headers: Headers, base: string): string | undefined {
  for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(link)) {
    if (relationsIn(parameters).includes('next')) return new URL(target, base).href;
  }
  return undefined;
}

const value = /"(?:[^"\\]|\\.)*"|[^\s;,"]+/;
const parameter = new RegExp(`\\s*;\\s*([^\\s=;,]+)(?:\\s*=\\s*(${value.source}))?`, 'g');

/** `<target>; name=value; name="quoted, value"`, of which a header holds several. */
const link = new RegExp(`<([^<>]*)>((?:${parameter.source})*)`, 'g');

/** The first `rel` counts, and may name several. */
function relationsIn(parameters: string): string[] {
  for (const [, name = '', text = ''] of parameters.matchAll(parameter)) {
    if (name.toLowerCase() === 'rel') return text.replaceAll('"', '').toLowerCase().split(/\s+/);
  }
  return [];
}
