import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ExitCode, exitCodes } from '../stop/exit-code.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { ProcessRuntime } from './ask-definition.ts';
import { type ProjectDescribe, projectDescribe } from './project-describe.ts';

export type DescribeWriteOptions = {
  /** The directory of the project. */
  readonly project: string;
  /** The directory to write to; `build/describe` in the project when absent. */
  readonly out: string | undefined;
  /** What both are relative to. */
  readonly cwd: string;
  readonly runtime: ProcessRuntime;
};

/**
 * `mp-describe write`: writes the describe that a pack of the project would have, as it lies in
 * `conf` there: `describe.xml`, and `resources/resources.properties` beside it.
 */
export async function describeWrite(
  options: DescribeWriteOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { project, cwd, runtime } = options;
  const directory = path.resolve(cwd, project);
  const found = await projectDescribe({ directory, name: project, runtime });
  if (found.kind === 'failed') {
    terminal.printError(found.text);
    return found.exitCode;
  }
  for (const warning of found.warnings) terminal.printError(`warning: ${warning}`);
  const out = options.out ?? path.join(project, 'build/describe');
  return writeFiles(found, { out, cwd }, terminal);
}

function writeFiles(
  { describe, properties }: ProjectDescribe,
  { out, cwd }: { readonly out: string; readonly cwd: string },
  terminal: Terminal,
): ExitCode {
  const files = { 'describe.xml': describe, 'resources/resources.properties': properties };
  try {
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) continue;
      const file = path.resolve(cwd, out, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      terminal.print(path.join(out, name));
    }
    return exitCodes.done;
  } catch (error) {
    terminal.printError(`Cannot write to ${out}: ${error instanceof Error ? error.message : ''}`);
    return exitCodes.environment;
  }
}
