import { type DescribeModel, readDescribe } from '../../describe/describe-model.ts';
import { readProperties } from '../../describe/read-properties.ts';
import { checkDescribe } from '../../describe-check/check-describe.ts';
import type { ReadFile } from '../../manifest/read-file.ts';
import { type BuildProblem, projectProblem } from './build-problem.ts';

/** A describe that its author wrote by hand. */
export interface StaticDescribe {
  /** Below the project. */
  readonly file: string;
  readonly text: string;
  /** The text of its labels; undefined where there are none. */
  readonly properties: string | undefined;
  readonly model: DescribeModel;
}

/** The describe of a project that has one, and what is wrong with it. */
export interface FoundDescribe {
  /** Undefined where there is none, or none that can be used. */
  readonly describe: StaticDescribe | undefined;
  readonly problems: readonly BuildProblem[];
}

const file = 'conf/describe.xml';
const labelFile = 'conf/resources/resources.properties';

/** Reads and checks `conf/describe.xml`. Without it the adapter is asked for its definition. */
export function staticDescribe(readFile: ReadFile): FoundDescribe {
  const text = textOf(readFile(file));
  if (text === undefined) return { describe: undefined, problems: [] };
  const properties = textOf(readFile(labelFile));
  const read = readDescribe(text);
  const describe =
    read.kind === 'model' ? { file, text, properties, model: read.model } : undefined;
  return { describe, problems: describeProblems({ name: file, text, properties }) };
}

/** A describe, and where people look for what is wrong with it. */
export interface NamedDescribe {
  /** The file that it was read from; undefined for one that was made, whose lines nobody sees. */
  readonly name: string | undefined;
  readonly text: string;
  readonly properties: string | undefined;
}

/** What the rules for describes find, each with its line. */
export function describeProblems({ name, text, properties }: NamedDescribe): BuildProblem[] {
  const labels = properties === undefined ? undefined : readProperties(properties);
  return checkDescribe({ describe: text, labels }).map(({ severity, message, line }) =>
    projectProblem(
      `${name === undefined ? 'definition' : `${name}:${line}`}: ${message}`,
      severity,
    ),
  );
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}
