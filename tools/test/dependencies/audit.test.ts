import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/locked-packages.ts';

/** Packages with advisories that do not concern us, with the reason. */
const explained: Readonly<Record<string, string>> = {};

const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('audit');

test('nothing is known to be vulnerable of all that is installed, for users or for the work on Packwright', ({
  skip,
}) => {
  const answer = audit();
  if (answer.error !== undefined && !required) {
    process.stdout.write(`Skipped: npm audit got no answer (${answer.error}).\n`);
    return skip();
  }
  expect(answer.error).toBeUndefined();
  const found = Object.keys(answer.vulnerabilities ?? {});
  expect(found.filter((name) => !Object.hasOwn(explained, name))).toEqual([]);
  expect(Object.keys(explained).filter((name) => !found.includes(name))).toEqual([]);
});

interface Audit {
  readonly error?: string;
  readonly vulnerabilities?: Readonly<Record<string, unknown>>;
}

/**
 * Asks the registry about the whole lock file, as what only development needs is bundled too. Not every
 * mirror of a registry answers that: npm tries two endpoints, and some have neither.
 */
function audit(): Audit {
  const words = ['audit', '--audit-level=low', '--package-lock-only', '--json'];
  const { stdout } = spawnSync('npm', words, {
    cwd: repository,
    encoding: 'utf8',
    timeout: 60_000,
  });
  try {
    const answer = JSON.parse(stdout);
    return answer.vulnerabilities === undefined
      ? { error: answer.message ?? answer.error?.summary ?? 'another answer' }
      : answer;
  } catch {
    return { error: 'no answer' };
  }
}
