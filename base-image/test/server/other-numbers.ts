import { spawnSync } from 'node:child_process';
import { obstacle } from './obstacle.ts';

const unshare = ['unshare', '--fork', '--pid'];
if (process.getuid?.() !== 0) unshare.push('--map-root-user');

/** What a program prints where processes have numbers of their own, but `/proc` still has the others. */
export function amongOtherNumbers(program: string): string {
  const { status, stdout, stderr } = run(program);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Why there can be none; containers may have to do without. */
export const noOtherNumbers = obstacle('process numbers of their own', reasonAgainst());

function reasonAgainst(): string | undefined {
  const { status, error, stderr } = run('');
  return status === 0 ? undefined : error?.message || stderr.trim() || `exit code ${status}`;
}

function run(program: string) {
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const [command = '', ...args] = [...unshare, ...node];
  return spawnSync(command, args, { encoding: 'utf8' });
}
