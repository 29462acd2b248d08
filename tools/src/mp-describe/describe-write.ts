import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeDirectory } from '../project/make-directory.ts';
import { describeFilesByName } from '../project-describe/describe-texts.ts';
import { type ProjectDescribe, projectDescribe } from '../project-describe/project-describe.ts';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import { stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Against, compareWithEarlier, readEarlier, tellComparison } from './against.ts';
import { askStartedAdapter, type DescribeRuntime } from './ask-started-adapter.ts';
import { endWith } from './end-with.ts';

export type DescribeWriteOptions = {
  /** The directory of the project. */
  readonly project: string;
  /** The directory to write to; `build/describe` in the project when absent. */
  readonly out: string | undefined;
  /** What both are relative to. */
  readonly cwd: string;
  readonly runtime: DescribeRuntime;
} & Against;

/**
 * `mp-describe write`: writes the describe that a pack of the project would have, as it lies in
 * `conf` there: `describe.xml`, and `resources/resources.properties` beside it.
 */
export async function describeWrite(
  options: DescribeWriteOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { project, cwd, runtime } = options;
  const earlier = await readEarlier(options, cwd);
  if (earlier.kind === 'stop') return endWith(earlier, terminal);
  const place = { directory: path.resolve(cwd, project), name: project };
  const found = await projectDescribe(place, () => askStartedAdapter(place, runtime, terminal));
  if (found.kind === 'stop') return endWith(found, terminal);
  for (const warning of found.warnings) terminal.printError(`warning: ${warning}`);
  const comparison = compareWithEarlier(earlier, options, found.describe);
  const changed = tellComparison(comparison, options, terminal);
  if (changed !== undefined) return endWith(changed, terminal);
  const out = options.out ?? path.join(project, 'build/describe');
  return writeFiles(found, { out, cwd }, terminal);
}

function writeFiles(
  describe: ProjectDescribe,
  { out, cwd }: { readonly out: string; readonly cwd: string },
  terminal: Terminal,
): ExitCode {
  try {
    for (const [name, text] of describeFilesByName(describe)) {
      const file = path.resolve(cwd, out, name);
      makeDirectory(path.dirname(file));
      writeFileSync(file, text);
      terminal.print(path.join(out, name));
    }
    return exitCodes.done;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return endWith(stop('FILE_NOT_WRITTEN', `Cannot write to ${out}: ${reason}`), terminal);
  }
}
