import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { describe } from 'vitest';

const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('pypi');
const obstacle = required ? undefined : await whatIsMissing();

if (obstacle !== undefined) {
  process.stderr.write(`Tests with software of others are skipped: ${obstacle}\n`);
}

/**
 * A `describe` for tests with packages from PyPI: skipped, with a printed reason, where it does not
 * answer. With `pypi` in PACKWRIGHT_REQUIRE such tests run all the same, and fail.
 */
export const describeWithPyPI = describe.skipIf(obstacle !== undefined);

/** The smallest of the packages that we pin is asked for. */
async function whatIsMissing(): Promise<string | undefined> {
  const directory = mkdtempSync(path.join(tmpdir(), 'packwright-pypi-'));
  const options = ['--quiet', '--no-deps', '--no-cache-dir', '--retries', '0', '--dest', directory];
  const download = [
    '-m',
    'pip',
    'download',
    '--disable-pip-version-check',
    ...options,
    'idna==3.20',
  ];
  const { failed, stderr, shortMessage } = await execa('python3', download, { reject: false });
  rmSync(directory, { recursive: true });
  if (!failed) return undefined;
  return `python3 -m pip cannot download: ${stderr.trim().split('\n').at(-1) || shortMessage}`;
}
