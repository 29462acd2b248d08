/** The complete URL of the link with `rel="next"`; undefined when there is none. */
export function nextLink(headers: Headers, base: string): string | undefined {
  for (const [, target = '', parameters = ''] of (headers.get('link') ?? '').matchAll(link)) {
    if (relations(parameters).includes('next')) return new URL(target, base).href;
  }
  return undefined;
}

/** `<target>; name=value; name="quoted, value"`, of which a header holds several. */
const link = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]+))?)*)/g;

function relations(parameters: string): string[] {
  const [, quoted, plain] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? [];
  return (quoted ?? plain ?? '').toLowerCase().split(/\s+/);
}
