import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';
import { describeWithPyPI } from './describe-with-pypi.ts';

// Server and library of the vendor write to /var/log, whatever they are told.
const unshare = [
  ...['unshare', '--mount'],
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
] as const;

const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('pypi');
const obstacle = required ? undefined : reasonAgainst();

if (obstacle !== undefined) {
  process.stderr.write(`Tests that mount a log directory are skipped: ${obstacle}\n`);
}

/** A `describe` for tests with Python packages that need {@link withLogDirectory}. */
export const describeWithLogDirectory = obstacle === undefined ? describeWithPyPI : describe.skip;

function reasonAgainst(): string | undefined {
  const [program = '', ...args] = [...unshare, 'mount', '--bind', '/tmp', '/var/log'];
  const { error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return error?.message || stderr.trim() || undefined;
}

/**
 * The words before a command that give it a directory in place of `/var/log`.
 *
 * @param options more options of `unshare`
 */
export function withLogDirectory(
  directory: string,
  ...options: readonly string[]
): readonly string[] {
  const mountFirst = 'mount --bind "$0" /var/log && exec "$@"';
  return [...unshare, ...options, 'sh', '-c', mountFirst, directory];
}
