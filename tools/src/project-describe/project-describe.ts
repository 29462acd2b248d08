import { type DescribeModel, describeModel } from '../describe/describe-model.ts';
import { type InstanceForm, instanceForm } from '../describe/instance-form.ts';
import { readProperties } from '../describe/read-properties.ts';
import { readXml } from '../describe/read-xml.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { AskDefinition } from './ask-definition.ts';
import type { DescribeTexts } from './describe-texts.ts';
import { type DescribedProject, type FoundDescribe, findDescribe } from './find-describe.ts';

/** What a project says of itself: what it collects, and what an adapter instance is made of. */
export interface ProjectDescribe extends DescribeTexts {
  readonly kind: 'describe';
  /** The `AdapterKind`. */
  readonly root: XmlElement;
  /** By the numbers that the describe names them with. */
  readonly labels: ReadonlyMap<string, string>;
  readonly model: DescribeModel;
  readonly form: InstanceForm;
  /** The file that it was read from, below the project; undefined where it was made. */
  readonly file: string | undefined;
  /** What its author should know. */
  readonly warnings: readonly string[];
}

/**
 * The describe that a pack of this project would have: `conf/describe.xml` with its labels where there
 * is one; else made of the adapter's definition and of the fragments `conf/*.xml`. It is valid.
 *
 * @param ask asks for the definition; only called where there is no `conf/describe.xml`
 */
export async function projectDescribe(
  project: DescribedProject,
  ask: AskDefinition,
): Promise<ProjectDescribe | Stop> {
  const found = await findDescribe(project, ask);
  return found.kind === 'stop' ? found : understand(found);
}

function understand(found: FoundDescribe): ProjectDescribe | Stop {
  const { describe, properties, file } = found;
  const problems = describeGrammarProblems(describe, found.root);
  const root = problems.length > 0 ? undefined : (found.root ?? rootOf(describe));
  if (root === undefined) return invalid(file, problems);
  const labels = readProperties(properties.get('resources.properties') ?? '');
  const form = instanceForm(root, labels);
  return form === undefined
    ? stop('WRONG_DESCRIBE', withoutInstance)
    : { ...found, root, labels, model: describeModel(root), form };
}

function rootOf(describe: string): XmlElement | undefined {
  const document = readXml(describe);
  return document.kind === 'malformed' ? undefined : document.root;
}

const withoutInstance =
  'The describe has no adapter instance: mark one ResourceKind with type="7".';

function invalid(
  file: string | undefined,
  problems: readonly { readonly line: number; readonly message: string }[],
): Stop {
  const what =
    file === undefined ? 'The describe of the definition and its fragments is' : `${file} is`;
  const name = file ?? 'describe.xml';
  const lines = problems.map(({ line, message }) => `  ${name}:${line}: ${message}`);
  return stop('WRONG_DESCRIBE', [`${what} not valid:`, ...lines].join('\n'));
}
