import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const start = promisify(execFile);
let project = '';
let sdk = '';

// An empty project outside the repository: what npm packed, and the types of Node, which declare the
// AbortSignal that adapters are given.
beforeAll(async () => {
  if (!existsSync(join(repository, 'sdk/dist/index.js'))) {
    await start('npm', ['run', '--silent', 'build'], { cwd: repository });
  }
  project = await mkdtemp(join(tmpdir(), 'sdk-packed-'));
  sdk = join(project, 'node_modules/@packwright/sdk');
  await cp(join(import.meta.dirname, 'project'), project, { recursive: true });
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await writeFile(join(project, 'instance.json'), JSON.stringify(instance));
  const pack = ['pack', '--silent', '--pack-destination', project];
  const { stdout: tarball } = await start('npm', pack, { cwd: join(repository, 'sdk') });
  const install = ['install', '--offline', '--no-audit', '--no-fund', `./${tarball.trim()}`];
  const env = { ...process.env, npm_config_cache: join(project, 'npm-cache') };
  await start('npm', install, { cwd: project, env });
  await mkdir(join(project, 'node_modules/@types'));
  for (const name of ['@types/node', 'undici-types']) {
    await symlink(join(repository, 'node_modules', name), join(project, 'node_modules', name));
  }
});

afterAll(() => rm(project, { recursive: true }));

describe('the packed SDK in an empty project', () => {
  test('holds what it needs and nothing else', async () => {
    const entries = await readdir(sdk, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(sdk, join(parentPath, name)));
    expect(files.filter((file) => !/^dist\/.*\.(js|d\.ts)$/.test(file)).sort()).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
    ]);
    for (const file of files) {
      expect(await readFile(join(sdk, file), 'utf8'), file).not.toMatch(/from '@packwright\/api/);
    }
    expect(await manifest()).not.toHaveProperty('dependencies');
  });

  test('answers a request as node adapter.ts', async () => {
    const words = ['adapter.ts', 'collect', 'instance.json', 'result.json'];
    const env = { ...process.env, LOG_DIR: project };
    await start(process.execPath, words, { cwd: project, env });
    expect(JSON.parse(await readFile(join(project, 'result.json'), 'utf8'))).toMatchObject({
      result: [{ key: { name: 'Tree 7' }, properties: [{ key: 'variety', stringValue: 'Gala' }] }],
    });
    const log = await readFile(join(project, 'adapter.log'), 'utf8');
    expect(log).toContain('INFO collecting as picker');
  });

  test('loads under each name that it exports', async () => {
    for (const name of await exportedNames()) {
      const program = `await import('${name}')`;
      await start(process.execPath, ['--input-type=module', '--eval', program], { cwd: project });
    }
  });
});

describe.each([true, false])('with skipLibCheck %j', (skipLibCheck) => {
  test('its programs compile, and so does each name that it exports', async () => {
    // This one is for those who have Vitest, and adds to its types.
    const names = (await exportedNames()).filter((name) => !name.endsWith('/vitest'));
    const imports = names.map((name, index) => `export * as name${index} from '${name}';`);
    await writeFile(join(project, 'names.ts'), imports.join('\n'));
    const files = ['adapter.ts', 'untyped.ts', 'names.ts'];
    expect(await mistakesIn(files, skipLibCheck)).toEqual([]);
  });

  test('what the definition does not declare does not compile', async () => {
    await writeFile(join(project, 'mistakes.ts'), `${declarations}\n${mistakes.join('\n')}`);
    const first = declarations.split('\n').length + 1;
    const lines = mistakes.map((_, index) => `mistakes.ts(${first + index},`);
    const found = await mistakesIn(['mistakes.ts'], skipLibCheck);
    expect(found.map((text) => text.replace(/\d+\): error .*/, ''))).toEqual(lines);
  });
});

test('the matchers are known to the types of Vitest where it is installed', async () => {
  await symlink(join(repository, 'node_modules/vitest'), join(project, 'node_modules/vitest'));
  await writeFile(join(project, 'matchers.ts'), matchers);
  expect(await mistakesIn(['matchers.ts'], true)).toEqual([
    expect.stringContaining('matchers.ts(6,'),
  ]);
});

const matchers = `import { adapterMatchers, type CollectedResult } from '@packwright/sdk/testing';
import '@packwright/sdk/testing/vitest';
import { expect } from 'vitest';
expect.extend(adapterMatchers);
export const check = (result: CollectedResult) => expect(result).toHaveObject('tree', { row: 7 });
export const mistaken = (result: CollectedResult) => expect(result).toHaveObject('tree');
`;

const declarations = `import { defineAdapter, defineObjectType, metric, run } from '@packwright/sdk';
const Tree = defineObjectType('tree', {
  identifiers: { row: { type: 'integer' } },
  attributes: { height: metric() },
});
const Bee = defineObjectType('bee', {});
const adapter = { key: 'A', parameters: { host: {} }, objectTypes: [Tree] } as const;
const working = { test: () => undefined, collect: () => [] };`;

/** Each line is one mistake: an undeclared metric, a text for a number, a missing identifier, … */
const mistakes = [
  "Tree.object({ name: 'Tree 7', row: 7 }).set({ colour: 'red' });",
  "Tree.object({ name: 'Tree 7', row: 7 }).set({ height: 'three' });",
  "Tree.object({ name: 'Tree 7' });",
  'defineAdapter({ ...adapter, ...working, test: ({ parameters }) => parameters.hots });',
  "defineAdapter({ ...adapter, ...working, collect: () => [Bee.object({ name: 'Maja' })] });",
  "void run(defineAdapter({ ...adapter, ...working }), 'colect');",
  'void run({ ...working, test: () => 5 });',
];

async function manifest(): Promise<{ exports: Record<string, unknown> }> {
  return JSON.parse(await readFile(join(sdk, 'package.json'), 'utf8'));
}

async function exportedNames(): Promise<string[]> {
  const { exports } = await manifest();
  return Object.keys(exports).map((path) => path.replace('.', '@packwright/sdk'));
}

/** What the compiler of the repository prints, a line for each mistake. */
async function mistakesIn(files: readonly string[], skipLibCheck: boolean): Promise<string[]> {
  const compilerOptions = {
    target: 'es2024',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    noEmit: true,
    skipLibCheck,
  };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const compiler = join(repository, 'node_modules/typescript/bin/tsc');
  const words = [compiler, '--noEmit', '--pretty', 'false'];
  const { stdout } = await start(process.execPath, words, { cwd: project }).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
}

const instance = {
  adapter_key: { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'orchard' },
  credential_config: {
    credential_key: 'login',
    credential_fields: [{ key: 'user', value: 'picker' }],
  },
};
