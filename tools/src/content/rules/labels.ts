import type { ContentDocument, XmlContent } from '../content-document.ts';
import type { ContentRule } from '../content-rule.ts';
import { labelLines } from '../label-lines.ts';
import { withDescendants } from '../located-element.ts';

/** Views and reports that ask for labels find them. */
export const labels: ContentRule = {
  name: 'labels',
  *check({ documents }) {
    for (const document of documents) {
      if (document.kind !== 'xml') continue;
      const known = keysFor(document, documents);
      for (const { attributes, line } of withDescendants(document.root)) {
        const key = attributes.localizationKey;
        if (key === undefined || known.has(key)) continue;
        const message = `the label ${key} is missing in resources/content.properties beside this file`;
        yield { severity: 'WARNING', message, place: { file: document.file, line } };
      }
    }
  },
};

/** Labels without a language are those that all others fall back to. */
function keysFor({ name }: XmlContent, documents: readonly ContentDocument[]): Set<string> {
  const wanted = `${name.slice(0, name.lastIndexOf('/'))}/resources/content.properties`;
  const found = documents.find((document) => document.name === wanted);
  if (found?.kind !== 'labels') return new Set();
  return new Set(Array.from(labelLines(found.text), ({ key }) => key));
}
