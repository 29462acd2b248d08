import type { ContentDocument } from '../content-document.ts';
import type { ContentRule } from '../content-rule.ts';
import { jsonMentions } from '../names/json-mentions.ts';
import type { Mention } from '../names/mention.ts';
import { undeclared } from '../names/undeclared.ts';
import { xmlMentions } from '../names/xml-mentions.ts';

/** Adapters, object types, metrics and properties that content names are in the describe. */
export const declaredNames: ContentRule = {
  name: 'declared-names',
  *check({ documents, describe, foreignAdapterKinds }) {
    if (describe === undefined) return;
    for (const document of documents) {
      // A name that is wrong in many places of a file is told once, at the first of them.
      const told = new Set<string>();
      for (const mention of mentionsIn(document)) {
        const problem = undeclared(mention, describe, foreignAdapterKinds);
        if (problem === undefined || told.has(problem.message)) continue;
        told.add(problem.message);
        yield { ...problem, place: mention.place };
      }
    }
  },
};

function mentionsIn(document: ContentDocument): Iterable<Mention> {
  if (document.kind === 'xml') return xmlMentions(document);
  return document.kind === 'json' ? jsonMentions(document) : [];
}
