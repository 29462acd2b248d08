import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { obstacle, unforeseen } from './obstacle.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
// No program that root may use keeps its rights, so the start of it becomes somebody else's.
const asNobody = isRoot
  ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  : [];

/** The user that {@link unprivileged} programs run as. */
export const unprivilegedUser = isRoot ? nobody : process.getuid?.();

const main = resolve(import.meta.dirname, '../../dist/main.js');

/** Why no server can run as an ordinary user here; `undefined` when one can. */
export const noOrdinaryUser = findObstacle();

function findObstacle(): string | undefined {
  const closed = [main, process.execPath].find((file) => existsSync(file) && !canRead(file));
  return closed === undefined
    ? obstacle('an ordinary user', reasonAgainst())
    : unforeseen('an ordinary user', `uid ${unprivilegedUser} may not enter ${closed}`);
}

/** Others cannot read what lies in a directory that is somebody's alone. */
function canRead(file: string): boolean {
  const [program = '', ...args] = [...asNobody, 'test', '-r', file];
  return spawnSync(program, args).status !== 1;
}

function reasonAgainst(): string | undefined {
  const [program = '', ...args] = [...asNobody, process.execPath, main, '--version'];
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status === 0) return undefined;
  return error?.message ?? `uid ${unprivilegedUser} cannot start ${main}: ${stderr}`;
}

/**
 * Starts `node` as an ordinary user, who cannot read everything as root can.
 *
 * @param prepare shell commands that are run before, in the directory of the server
 */
export function unprivileged(prepare: string): readonly string[] {
  return ['sh', '-ec', `${prepare}; exec "$@"`, 'sh', ...asNobody, process.execPath];
}
