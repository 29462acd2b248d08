import { spawnSync } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../../.ci/run');
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'packwright-ci-'));
  await mkdir(path.join(directory, '.ci'));
  await mkdir(path.join(directory, 'bin'));
  await copyFile(script, path.join(directory, '.ci/run'));
  for (const name of ['bash', 'cat', 'dirname', 'env', 'mktemp', 'rm', 'seq', 'sleep', 'tail']) {
    await symlink(whereIs(name), path.join(directory, 'bin', name));
  }
  await standIn('id', 'echo 0');
  await standIn('docker', '');
  await standIn('debootstrap', '');
  const installed = ['openssl', 'chromium', 'docker-registry', 'htpasswd', 'podman', 'python3'];
  for (const name of installed) await standIn(name, '');
  await standIn('npm', 'echo "npm $*" >> steps');
});

afterEach(() => rm(directory, { recursive: true }));

describe('what CI runs', () => {
  test('goes through all steps, tells their time and succeeds', async () => {
    const { status, stdout } = runCi();
    expect(status).toBe(0);
    expect(await steps()).toEqual([
      'npm ci',
      'npm run build',
      'npm run lint',
      'npm run image',
      'npm test',
      'npm run test:peers',
      'npm run test:faults',
      'npm run bench -- --short',
      'npm run test:node26 -- sdk/ base-image/ adapter-template/',
    ]);
    expect(stdout).toMatch(/== time\nDebian packages: \d+ s\n.*tests on Node 26: \d+ s\ntotal:/s);
  });

  test('ends with the exit code of the step that failed, and names it', async () => {
    await standIn('npm', 'echo "npm $*" >> steps; [ "$*" != "run build" ] || exit 7');
    const { status, stdout } = runCi();
    expect(status).toBe(7);
    expect(await steps()).toEqual(['npm ci', 'npm run build']);
    expect(stdout).toMatch(/^build: failed after \d+ s$/m);
  });

  test('a step fails with any of its commands, not only with the last', async () => {
    await rm(path.join(directory, 'bin/openssl'));
    await standIn('apt-get', 'echo "apt-get $1" >> steps; [ "$1" != update ] || exit 100');
    const { status, stdout } = runCi();
    expect(status).toBe(100);
    expect(await steps()).toEqual(['apt-get update']);
    expect(stdout).toMatch(/^Debian packages: failed after/m);
  });

  test.each([
    ['a success', 'echo "npm $*" >> steps', 0],
    ['a failure', 'exit 7', 7],
  ])('an engine that has gone by itself does not change %s', async (_, npm, expected) => {
    await standIn('npm', npm);
    await engineThatIsGoneAtTheEnd();
    expect(runCi().status).toBe(expected);
  });

  test('fails when the engine it started does not answer', async () => {
    await standIn('docker', 'exit 1');
    await standIn('dockerd', '');
    await standIn('setsid', 'exec "$@"');
    await standIn('sleep', '');
    const { status, stderr } = runCi();
    expect(status).toBe(1);
    expect(stderr).toContain('dockerd did not answer within 60 s');
  });
});

/** Answers once it was started, and leaves the id of a process that cannot exist. */
async function engineThatIsGoneAtTheEnd(): Promise<void> {
  await standIn('docker', '[ -e engine ]');
  await standIn('setsid', 'exec "$@"');
  await standIn('dockerd', 'echo 2147483647 > "$2"; : > engine');
}

async function standIn(name: string, program: string): Promise<void> {
  const file = path.join(directory, 'bin', name);
  await rm(file, { force: true });
  await writeFile(file, `#!${path.join(directory, 'bin/bash')}\n${program}\n`);
  await chmod(file, 0o755);
}

function whereIs(name: string): string {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return stdout.trim();
}

function runCi() {
  const env = { PATH: path.join(directory, 'bin'), TMPDIR: directory };
  return spawnSync(path.join(directory, '.ci/run'), { cwd: directory, env, encoding: 'utf8' });
}

async function steps(): Promise<string[]> {
  const text = await readFile(path.join(directory, 'steps'), 'utf8');
  return text.trimEnd().split('\n');
}
