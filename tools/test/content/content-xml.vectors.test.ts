import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { readElements } from '../../src/content/located-element.ts';
import { unknownReferences } from '../../src/content/unknown-references.ts';
import { xmlGrammarProblems } from '../../src/content/xml-grammar.ts';

/** The vendor's names of the two grammars, and ours. */
const schemas: Readonly<Record<string, string>> = {
  'alertDefinitionSchema.xsd': 'alert-content.xsd',
  'traversalSpecsSchema.xsd': 'traversal-specs.xsd',
};

describeGolden('The grammar of content', 'content-xml', (folder) => {
  const cases: readonly GrammarCase[] = JSON.parse(
    readFileSync(join(folder, 'expected.json'), 'utf8'),
  );

  test.each(cases)('$file', ({ file, schema, valid }) => {
    const problems = problemsOf(readFileSync(join(folder, file)), schemas[schema] ?? schema);
    expect(problems.length === 0, JSON.stringify(problems)).toBe(valid);
  });
});

type GrammarCase = { readonly file: string; readonly schema: string; readonly valid: boolean };

function problemsOf(bytes: Buffer, schema: string): unknown[] {
  const read = readElements(bytes);
  return read.kind === 'malformed'
    ? [read]
    : [...xmlGrammarProblems(schema, bytes), ...unknownReferences(read.root)];
}
