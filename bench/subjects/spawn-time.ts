import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Milliseconds from starting a program to its end; what it says about a failure is shown.
 *
 * @param environment added to that of this process
 */
export async function spawnTime(
  [program = '', ...words]: readonly string[],
  directory: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<number> {
  const begun = performance.now();
  const child = spawn(program, words, {
    cwd: directory,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with exit code ${code}`);
  return performance.now() - begun;
}

/** Milliseconds until the last of so many processes of one program has ended. */
export async function spawnAtOnce(
  processes: number,
  words: readonly string[],
  directory: string,
): Promise<{ readonly milliseconds: number; readonly unanswered: number }> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: processes }, () => spawnTime(words, directory)));
  return { milliseconds: performance.now() - begun, unanswered: 0 };
}
