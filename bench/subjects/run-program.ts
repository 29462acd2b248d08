import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { interruption } from '../measure/interruption.ts';

/**
 * Runs a program to its end; what it printed. When this process is interrupted, the program is told to end
 * and waited for, so that it can take away what it made.
 */
export async function runProgram(
  [program = '', ...words]: readonly string[],
  directory?: string,
): Promise<string> {
  interruption.throwIfAborted();
  const child = spawn(program, words, { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => void child.kill();
  interruption.addEventListener('abort', stop, { once: true });
  try {
    const [printed, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    interruption.throwIfAborted();
    if (code === 0) return printed;
    throw new Error(`${[program, ...words].join(' ')} ended with ${signal ?? `exit code ${code}`}`);
  } finally {
    interruption.removeEventListener('abort', stop);
  }
}
