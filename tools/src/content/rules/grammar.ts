import { schemaProblems } from '../../json-schema/schema-problems.ts';
import { type ContentDocument, folderOf } from '../content-document.ts';
import type { ContentRule } from '../content-rule.ts';
import { xmlGrammarProblems } from '../xml-grammar.ts';

/** Content is what its folder promises. */
export const grammar: ContentRule = {
  name: 'grammar',
  *check({ documents }) {
    for (const document of documents) yield* problemsOf(document);
  },
};

/** Folder to schema; in the other folders, anything that is well-formed may lie. */
const xmlSchemas: Readonly<Record<string, string>> = {
  alertdefs: 'alert-content.xsd',
  symptomdefs: 'alert-content.xsd',
  recommendations: 'alert-content.xsd',
  traversalspecs: 'traversal-specs.xsd',
};

const jsonSchemas: Readonly<Record<string, string>> = {
  dashboards: 'dashboards.schema.json',
  supermetrics: 'super-metrics.schema.json',
};

function problemsOf(document: ContentDocument) {
  const { file } = document;
  if (document.kind === 'xml' && document.root.name === 'schema') return [];
  if (document.kind === 'xml') {
    const schema = xmlSchemas[folderOf(document)];
    const problems = schema === undefined ? [] : xmlGrammarProblems(schema, document.bytes);
    return problems.map(({ message, line }) => ({
      severity: severityOf(message),
      message,
      place: { file, line },
    }));
  }
  const schema = document.kind === 'json' ? jsonSchemas[folderOf(document)] : undefined;
  if (document.kind !== 'json' || schema === undefined) return [];
  return schemaProblems(schema, document.json).map(({ path, message }) => ({
    severity: 'ERROR' as const,
    message: `${path} ${message}`,
    place: { file, path },
  }));
}

/** The platform's own exports have attributes that the schema it hands out knows nothing of. */
function severityOf(message: string): 'ERROR' | 'WARNING' {
  return /, attribute '[^']*': The attribute '[^']*' is not allowed\.$/.test(message)
    ? 'WARNING'
    : 'ERROR';
}
