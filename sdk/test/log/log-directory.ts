import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { smallestInstance } from '../adapter-process.ts';

/** A directory of its own for a test; what is in it goes when the test ends. */
export function logDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'sdk-test-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

export function textOf(directory: string, file = 'adapter.log'): string {
  return readFileSync(join(directory, file), 'utf8');
}

/** What stands behind the level, line by line. */
export function messagesOf(directory: string, file = 'adapter.log'): string[] {
  return textOf(directory, file).match(/(?<=^.{20,24}adapter\S* [A-Z]+ ).*/gm) ?? [];
}

export function filesIn(directory: string): string[] {
  return readdirSync(directory).sort();
}

/** Runs a program in which `openLog` is known, in a process of its own; what it printed. */
export async function printedBy(program: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const module = join(import.meta.dirname, '../../src/log/open-log.ts');
  const text = `import { openLog } from '${module}';\n${program}`;
  const args = ['--input-type=module', '--eval', text];
  const { stderr } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...env },
  });
  return stderr;
}

/** Runs an adapter of `test/adapters` to its end, with files as pipes; what it printed. */
export async function printedByAdapter(
  fixture: string,
  method: string,
  directory: string,
): Promise<string> {
  const input = join(directory, 'instance.json');
  writeFileSync(input, smallestInstance);
  const program = join(import.meta.dirname, '../adapters', fixture);
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [program, method, input, join(directory, 'result.json')],
    { env: { ...process.env, LOG_DIR: directory } },
  );
  return stderr;
}
