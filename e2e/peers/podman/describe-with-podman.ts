import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { describe } from 'vitest';
import { makePodmanFiles } from './podman-files.ts';

const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('podman');
const obstacle = required ? undefined : await whatIsMissing();

if (obstacle !== undefined) {
  process.stderr.write(
    `Tests with podman are skipped; they want Debian's podman and runc: ${obstacle}\n`,
  );
}

/**
 * A `describe` for tests with podman: skipped where it cannot run a container, with what it says. With
 * `podman` in PACKWRIGHT_REQUIRE such tests run all the same, and fail.
 */
export const describeWithPodman = describe.skipIf(obstacle !== undefined);

/** Runs a container of one program, which needs no library: every Debian has it. */
async function whatIsMissing(): Promise<string | undefined> {
  await using files = await makePodmanFiles('localhost');
  const root = path.join(files.directory, 'root');
  await mkdir(root);
  await copyFile('/sbin/ldconfig', path.join(root, 'ldconfig'));
  const words = ['run', '--rm', '--network', 'none', '--rootfs', root, '/ldconfig', '-V'];
  const options = { env: files.environment, reject: false } as const;
  const { failed, stderr, shortMessage } = await execa('podman', words, options);
  return failed ? stderr.trim() || shortMessage : undefined;
}
