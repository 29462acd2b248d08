import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

/** How a command of this package ended, and what it printed. */
export interface EndedBin {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of this package without a terminal, as CI does. */
export function runBin(
  name: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<EndedBin> {
  return startBin(name, args, cwd, env).ended;
}

/** Starts a command that is to be interrupted. */
export function startBin(
  name: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = process.env,
) {
  const bin = path.join(import.meta.dirname, '../bin', `${name}.js`);
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]): EndedBin => ({ code, stdout, stderr }),
  );
  return { ended, interrupt: () => child.kill('SIGINT') };
}
