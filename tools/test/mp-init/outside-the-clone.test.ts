import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const timeout = 300_000;
const npmAnswers = await registryAnswers();

/**
 * What somebody does who has nothing but the tarballs: as `docs/tools/mp-init.md` says. It asks npm's
 * registry for the packages of others.
 */
describe.skipIf(!npmAnswers)('Outside of this repository', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'packwright-outside-'));
  const inDirectory = (...names: string[]) => path.join(directory, ...names);

  beforeAll(async () => {
    mkdirSync(inDirectory('packages'));
    const names = ['api', 'sdk', 'server', 'tools'];
    const workspaces = names.flatMap((name) => ['--workspace', `@packwright/${name}`]);
    const options = ['--silent', '--pack-destination', inDirectory('packages'), ...workspaces];
    await execa('npm', ['pack', ...options], { cwd: root });
    const tarballs = readdirSync(inDirectory('packages')).map((name) => `./packages/${name}`);
    await run('.', 'npm', 'install', '--silent', '--prefer-offline', ...tarballs);
    await run('.', 'npx', 'mp-init', 'orchard', '--vendor', 'Grower', '--template', 'http');
    await run('orchard', 'npm', 'ci', '--silent', '--prefer-offline');
  }, timeout);

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('a project has an SDK of its own, and passes its tests', { timeout }, async () => {
    expect(readdirSync(inDirectory('orchard/node_modules/@packwright'))).toEqual(['sdk']);
    await run('orchard', 'npm', 'run', '--silent', 'check');
    const { stdout } = await run('orchard', 'npm', 'test', '--silent');
    expect(stdout).toContain('passed');
  });

  test('the tools of the directory above test it', { timeout }, async () => {
    const options = ['adapter_definition', '--runtime', 'process', '--json'];
    const { stdout } = await run('orchard', 'npx', 'mp-test', ...options);
    expect(JSON.parse(stdout)).toMatchObject({ passed: true });
    await run('orchard', 'npm', 'run', 'mp-test', '--', 'version', '--runtime', 'process');
  });

  test('the tools describe it, and plan its pack', { timeout }, async () => {
    const { stdout } = await run('orchard', 'npx', 'mp-describe', 'check', '--strict');
    expect(stdout).toContain('good');
    const plan = await run('orchard', 'npx', 'mp-build', '--dry-run');
    expect(plan.stdout).toContain('iSDK_Orchard 1.0.0');
  });

  function run(below: string, program: string, ...options: string[]) {
    // Nothing of this repository may help: no program in the PATH, no variable of npm.
    const env = {
      PATH: `${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
      HOME: process.env.HOME,
      CI: 'true',
      ...certificates(),
    };
    return execa(program, options, { cwd: inDirectory(below), env, extendEnv: false });
  }
});

/** What the machine's network demands of programs. */
function certificates() {
  const names = Object.keys(process.env).filter((name) =>
    /^(?:NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|(?:https?|no)_proxy)$/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

async function registryAnswers(): Promise<boolean> {
  const { failed } = await execa('npm', ['ping', '--silent'], { reject: false, timeout: 20_000 });
  if (!failed) return true;
  if ((process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes('npm')) {
    throw new Error('npm reaches no registry, though PACKWRIGHT_REQUIRE demands it');
  }
  console.warn('Skipped: Outside of this repository: npm reaches no registry');
  return false;
}
