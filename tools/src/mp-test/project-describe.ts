import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDefinition } from '../checks/check-definition.ts';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { responseContent } from '../collection/response-content.ts';
import type { Definition } from '../describe/definition.ts';
import { describeDocument } from '../describe/describe-document.ts';
import { type DescribeModel, describeModel } from '../describe/describe-model.ts';
import { type InstanceForm, instanceForm } from '../describe/instance-form.ts';
import { labelsBeside, readProperties } from '../describe/read-properties.ts';
import { readXml } from '../describe/read-xml.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import type { XmlElement } from '../describe/xml-element.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Asked } from './ask-adapter.ts';

/** What a project says of itself: what it collects, and what an adapter instance is made of. */
export interface ProjectDescribe {
  readonly kind: 'describe';
  readonly model: DescribeModel;
  readonly form: InstanceForm;
}

/**
 * The describe of a project: `conf/describe.xml`, or else what is made of the adapter's definition.
 *
 * @param askDefinition asks for the definition; only called where there is no `conf/describe.xml`
 */
export async function projectDescribe(
  directory: string,
  askDefinition: () => Promise<Asked>,
): Promise<ProjectDescribe | Stop> {
  const file = path.join(directory, 'conf/describe.xml');
  if (existsSync(file)) return describeOfFile(file);
  const asked = await askDefinition();
  return asked.kind === 'answered'
    ? describeOfDefinition(asked.response)
    : stop('WRONG_DEFINITION', `The adapter was not asked for its definition: ${asked.reason}`);
}

const fileName = 'conf/describe.xml';

function describeOfFile(file: string): ProjectDescribe | Stop {
  const text = readFileSync(file, 'utf8');
  const problems = describeGrammarProblems(text);
  const document = readXml(text);
  if (document.kind === 'malformed' || problems.length > 0) {
    const lines = problems.map(({ line, message }) => `  ${fileName}:${line}: ${message}`);
    return stop('WRONG_DESCRIBE', [`${fileName} is not valid:`, ...lines].join('\n'));
  }
  return describeOf(document.root, labelsBeside(file));
}

function describeOfDefinition(response: AdapterResponse): ProjectDescribe | Stop {
  if (response.status === 204) return stop('NO_DEFINITION', neither);
  const content = responseContent(response);
  // What merely breaks the contract is for `mp-test adapter_definition` to say: a describe can be made.
  const errors = checkDefinition(response).filter(
    ({ severity, rule }) =>
      severity === 'ERROR' && (rule === 'definition' || content.kind !== 'value'),
  );
  if (errors.length > 0 || content.kind !== 'value') {
    const lines = errors.map(({ message }) => `  ${message.replaceAll('\n', '\n  ')}`);
    return stop(
      'WRONG_DEFINITION',
      ['The definition of the adapter cannot be used:', ...lines].join('\n'),
    );
  }
  const { root, labels } = describeDocument(content.value as Definition);
  return describeOf(root, readProperties(labels.toProperties()));
}

const neither = `Nothing says what the adapter collects: it answered adapter_definition with nothing, and there is no ${fileName}.
Either let it return a definition (with the SDK: defineAdapter does), or write ${fileName} by hand.`;

function describeOf(root: XmlElement, labels: ReadonlyMap<string, string>): ProjectDescribe | Stop {
  const form = instanceForm(root, labels);
  return form === undefined
    ? stop(
        'WRONG_DESCRIBE',
        'The describe has no adapter instance: mark one ResourceKind with type="7".',
      )
    : { kind: 'describe', model: describeModel(root), form };
}
