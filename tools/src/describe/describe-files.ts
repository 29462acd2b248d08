import type { Definition } from './definition.ts';
import { type DefinitionProblem, definitionProblems } from './definition-problems.ts';
import { describeDocument } from './describe-document.ts';
import { describeNamespace } from './describe-namespace.ts';
import { type Fragment, type FragmentWarning, mergeFragments } from './fragments.ts';
import type { LabelTable } from './label-table.ts';
import { isWritable, unwritableTexts } from './unwritable-texts.ts';
import { writeXml } from './write-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** The two files that the platform reads, or why there are none. */
export type DescribeFiles =
  | {
      readonly kind: 'files';
      /** The text of `describe.xml`. */
      readonly describe: string;
      /** The text of `resources.properties`. */
      readonly properties: string;
      /** What the text is of: the `AdapterKind`. */
      readonly root: XmlElement;
      readonly labels: LabelTable;
      readonly warnings: readonly FragmentWarning[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly DefinitionProblem[] };

/**
 * Makes the describe of an adapter: equal input gives equal bytes.
 *
 * @param json the answer to `adapter_definition`
 * @param fragments what the project adds in `conf/*.xml`; none when absent
 */
export function describeFiles(json: unknown, fragments: readonly Fragment[] = []): DescribeFiles {
  const problems = definitionProblems(json);
  if (problems.length > 0) return refused(problems, json);
  const document = describeDocument(json as Definition);
  const { root, labels, warnings } = mergeFragments(document, fragments);
  const describe = writeXml(root, describeNamespace);
  const properties = labels.toProperties();
  // Two texts are read through faster than all of the definition: where one is bad is asked only then.
  return isWritable(describe) && properties.isWellFormed()
    ? { kind: 'files', describe, properties, root, labels, warnings }
    : refused([], json);
}

function refused(problems: readonly DefinitionProblem[], json: unknown): DescribeFiles {
  return { kind: 'problems', problems: [...problems, ...unwritableTexts(json)] };
}
