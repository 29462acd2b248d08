import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';

/** What a program made of its two pipes. */
export interface DirectRun {
  readonly exitCode: number | undefined;
  readonly result: string;
  readonly stderr: string;
}

/** Runs the command of an endpoint with two pipes and no server, as the vendor describes it. */
export async function runDirectly(
  command: readonly string[],
  input: string,
  env: NodeJS.ProcessEnv,
): Promise<DirectRun> {
  const directory = mkdtempSync(path.join(tmpdir(), 'packwright-directly-'));
  const [inputPipe, outputPipe] = ['input_pipe', 'output_pipe'].map((name) =>
    path.join(directory, name),
  ) as [string, string];
  execFileSync('mkfifo', [inputPipe, outputPipe]);
  const file = path.join(directory, 'result');
  const writer = execa('sh', ['-c', 'exec cat > "$0"', inputPipe], { input, reject: false });
  const reader = execa('sh', ['-c', 'exec cat "$0" > "$1"', outputPipe, file], { reject: false });
  const [program = '', ...args] = [...command, inputPipe, outputPipe];
  const { exitCode, stderr } = await execa(program, args, { env, reject: false });
  // A pipe that was never opened keeps its other end waiting. Not to read the input is no mistake.
  writer.kill('SIGKILL');
  if (exitCode !== 0) reader.kill('SIGKILL');
  await Promise.all([writer, reader]);
  const result = exitCode === 0 ? readFileSync(file, 'utf8') : '';
  rmSync(directory, { recursive: true });
  return { exitCode, result, stderr };
}
