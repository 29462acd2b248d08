import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A sentence for a program that could not be started: what is wrong with it, what to do. */
export async function whyNotStarted(program: string, error: unknown): Promise<string> {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? 'unknown error';
  if (code === 'ENOENT')
    return program.includes('/') ? missingFile(program) : missingProgram(program);
  if (code === 'EACCES') return notExecutable(program);
  return `program "${program}" could not be started (${code})`;
}

async function missingFile(program: string): Promise<string> {
  const file = await stat(program).catch(() => undefined);
  return file
    ? `program "${program}" could not be started: the interpreter that its first line names was not found`
    : `program "${program}" was not found: there is no file ${resolve(program)}`;
}

function missingProgram(program: string): string {
  return `program "${program}" was not found in the PATH: install it, or give its path in commands.cfg`;
}

async function notExecutable(program: string): Promise<string> {
  const file = await stat(program).catch(() => undefined);
  return file?.isDirectory()
    ? `program "${program}" is a directory: name a program inside it in commands.cfg`
    : `program "${program}" is not executable: give it the permission (chmod +x), or name its interpreter in commands.cfg`;
}
