import { spawnSync } from 'node:child_process';

const unshare = ['unshare', '--fork', '--pid'];
if (process.getuid?.() !== 0) unshare.push('--map-root-user');

/** What a program prints where processes have numbers of their own, but `/proc` still has the others. */
export function amongOtherNumbers(program: string): string {
  const { status, stdout, stderr } = run(program);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Containers may have to do without. */
export const noOtherNumbers = run('').status !== 0;
if (noOtherNumbers) console.warn('Skipped: no space of process numbers can be made here');

function run(program: string) {
  const node = [process.execPath, '--input-type=module', '--eval', program];
  const [command = '', ...args] = [...unshare, ...node];
  return spawnSync(command, args, { encoding: 'utf8' });
}
