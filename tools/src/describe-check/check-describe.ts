import { type ReadElements, readElements } from '../content/located-element.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import type { DescribeFinding } from './describe-finding.ts';
import type { DescribeRule } from './describe-rule.ts';
import { locatedDocument } from './located-document.ts';
import { placedElements } from './placed-element.ts';
import { adapterKey } from './rules/adapter-key.ts';
import { attributeKeys } from './rules/attribute-keys.ts';
import { credentials } from './rules/credentials.ts';
import { defaults } from './rules/defaults.ts';
import { instanceKind } from './rules/instance-kind.ts';
import { labels } from './rules/labels.ts';
import { referencesRule } from './rules/references.ts';
import { textMetrics } from './rules/text-metrics.ts';
import { uniqueKeys } from './rules/unique-keys.ts';
import { units } from './rules/units.ts';

/** What is to be checked. */
export interface DescribeCheckOptions {
  /** The text of `describe.xml`. */
  readonly describe: string;
  /** The entries of its `resources.properties`; undefined where there is no such file. */
  readonly labels: ReadonlyMap<string, string> | undefined;
  /** What the text was written of; it is read where that is not known. */
  readonly root?: XmlElement | undefined;
}

const rules: readonly DescribeRule[] = [
  adapterKey,
  instanceKind,
  attributeKeys,
  uniqueKeys,
  textMetrics,
  credentials,
  defaults,
  units,
  referencesRule,
  labels,
];

/**
 * Checks a describe against its grammar, and against what no schema can express. The findings are in
 * the order of lines, all at once; of a text that is not well-formed only that is told.
 */
export function checkDescribe({ describe, labels, root }: DescribeCheckOptions): DescribeFinding[] {
  const grammar = describeGrammarProblems(describe, root).map(
    ({ message, line }): DescribeFinding => ({ rule: 'grammar', severity: 'ERROR', message, line }),
  );
  const read: ReadElements =
    root === undefined
      ? readElements(Buffer.from(describe))
      : { kind: 'document', root: locatedDocument(root) };
  if (read.kind === 'malformed') return grammar;
  const checked = { root: read.root, elements: placedElements(read.root), labels };
  const further = rules.flatMap((rule) =>
    Array.from(rule.check(checked), (found) => ({ rule: rule.name, ...found })),
  );
  return [...grammar, ...further].sort((one, other) => one.line - other.line);
}
