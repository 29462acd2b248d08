import path from 'node:path';
import { readProperties } from '../describe/read-properties.ts';
import { checkDescribe } from '../describe-check/check-describe.ts';
import { type FoundDescribe, findDescribe } from '../project-describe/find-describe.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Against, compareWithEarlier, readEarlier, tellComparison } from './against.ts';
import { askStartedAdapter, type DescribeRuntime } from './ask-started-adapter.ts';
import { type CheckReport, reportJson, reportText } from './check-report.ts';
import { readDescribeFile } from './describe-file.ts';
import { endWith } from './end-with.ts';

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
  readonly runtime: DescribeRuntime;
} & Against;

/** `mp-describe check`: the grammar of a describe, and all that no schema can express. */
export async function describeCheck(
  options: DescribeCheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const earlier = await readEarlier(options, options.cwd);
  if (earlier.kind === 'stop') return endWith(earlier, terminal);
  const found = await describeToCheck(options, terminal);
  if (found.kind === 'stop') return endWith(found, terminal);
  const { describe, properties, root, warnings, file } = found;
  const labels = properties.get('resources.properties');
  const findings = checkDescribe({
    describe,
    root,
    labels: labels === undefined ? undefined : readProperties(labels),
  });
  const comparison = compareWithEarlier(earlier, options, describe);
  const report: CheckReport = { file, warnings, findings, comparison };
  if (options.json) terminal.print(reportJson(report));
  else terminal.print(reportText(report, terminal.style));
  const changed = tellComparison(comparison, options, terminal);
  if (changed !== undefined) return endWith(changed, terminal);
  if (hasErrors(report)) return exitCodes.adapterFailed;
  if (!options.strict || isClean(report)) return exitCodes.done;
  terminal.printError('The check failed: with --strict a warning counts as an error.');
  return exitCodes.adapterFailed;
}

/** What is checked, with the file under the name that people know it by. */
async function describeToCheck(
  options: DescribeCheckOptions,
  terminal: Terminal,
): Promise<FoundDescribe | Stop> {
  const { cwd, project, file, runtime } = options;
  if (file !== undefined) return readDescribeFile(file, cwd);
  const place = { directory: path.resolve(cwd, project), name: project };
  const found = await findDescribe(place, () => askStartedAdapter(place, runtime, terminal));
  return found.kind === 'stop' || found.file === undefined
    ? found
    : { ...found, file: path.join(project, found.file) };
}

function hasErrors({ findings }: CheckReport): boolean {
  return findings.some(({ severity }) => severity === 'ERROR');
}

function isClean({ findings, warnings }: CheckReport): boolean {
  return findings.length === 0 && warnings.length === 0;
}
