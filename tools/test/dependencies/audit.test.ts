import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { repository } from '../../scripts/locked-packages.ts';

/** Advisories that do not concern us, with the reason. */
const explained: Readonly<Record<string, string>> = {};

const required = (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('audit');

test('nothing is known to be vulnerable of what the server and the tools depend on', ({ skip }) => {
  const answer = audit();
  if (answer.error !== undefined && !required) {
    process.stdout.write(`Skipped: npm audit got no answer (${answer.error}).\n`);
    return skip();
  }
  expect(answer.error).toBeUndefined();
  const found = Object.keys(answer.vulnerabilities ?? {});
  expect(found.filter((name) => !Object.hasOwn(explained, name))).toEqual([]);
});

interface Audit {
  readonly error?: string;
  readonly vulnerabilities?: Readonly<Record<string, unknown>>;
}

/** Asks the registry about the lock file; not every mirror of a registry answers that. */
function audit(): Audit {
  const words = ['audit', '--omit=dev', '--audit-level=low', '--package-lock-only', '--json'];
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
