import path from 'node:path';
import { readProperties } from '../describe/read-properties.ts';
import { checkDescribe } from '../describe-check/check-describe.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ProcessRuntime } from './ask-definition.ts';
import { type CheckReport, reportJson, reportText } from './check-report.ts';
import { type ReadDescribeFile, readDescribeFile } from './describe-file.ts';
import { projectDescribe } from './project-describe.ts';

export type DescribeCheckOptions = {
  /** A describe.xml; the describe of the project when absent. */
  readonly file: string | undefined;
  /** The directory of the project. */
  readonly project: string;
  /** Print one JSON document, and nothing else, to standard output. */
  readonly json: boolean;
  /** Let warnings fail the check. */
  readonly strict: boolean;
  /** What file and project are relative to. */
  readonly cwd: string;
  readonly runtime: ProcessRuntime;
};

/** `mp-describe check`: the grammar of a describe, and all that no schema can express. */
export async function describeCheck(
  options: DescribeCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await describeToCheck(options);
  if (found.kind === 'failed') {
    terminal.printError(found.text);
    return found.exitCode;
  }
  const { describe, properties, warnings, name } = found;
  const labels = properties === undefined ? undefined : readProperties(properties);
  const report: CheckReport = {
    file: name,
    warnings,
    findings: checkDescribe({ describe, labels }),
  };
  if (options.json) terminal.print(reportJson(report));
  else terminal.print(reportText(report, terminal.style));
  return isGood(report, options.strict) ? exitCodes.done : exitCodes.adapterFailed;
}

/** What is checked, and under which name people know it. */
async function describeToCheck(options: DescribeCheckOptions): Promise<ReadDescribeFile> {
  const { cwd, project, file, runtime } = options;
  if (file !== undefined) return readDescribeFile(file, cwd);
  const found = await projectDescribe({
    directory: path.resolve(cwd, project),
    name: project,
    runtime,
  });
  if (found.kind === 'failed') return found;
  const name = found.file === undefined ? undefined : path.join(project, found.file);
  return { ...found, name };
}

function isGood({ findings, warnings }: CheckReport, strict: boolean): boolean {
  const isClean = findings.length === 0 && warnings.length === 0;
  return strict ? isClean : findings.every(({ severity }) => severity === 'WARNING');
}
