import { on } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { InitOptions } from '../../src/mp-init/init-options.ts';
import { orchard, Workshop } from './made-project.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Every template with every option that changes what its program or its tests are. */
const projects: readonly (readonly [string, Partial<InitOptions>])[] = [
  ['minimal', { template: 'minimal' }],
  ['host', { template: 'host' }],
  ['http', { template: 'http' }],
  ['http without recordings', { template: 'http', recordings: false }],
];

/** The same with all answers, and names in which everything could be taken for something else. */
const oddProjects = projects.map(([title, options]) => {
  return [`${title}, with odd names`, { ...oddAnswers(), ...options }] as const;
});

const timeout = 120_000;

test.each(projects)('%s: the project passes its tests', { timeout }, async (_, options) => {
  using workshop = new Workshop();
  await make(workshop, options);
  const { stdout } = await run(workshop, 'npm', ['test', '--silent']);
  expect(stdout).toContain('passed');
});

test.each([...projects, ...oddProjects])(
  '%s: the project compiles, and mp-test finds nothing wrong',
  { timeout },
  async (_, options) => {
    using workshop = new Workshop();
    await make(workshop, options);
    await run(workshop, 'npm', ['run', '--silent', 'check']);
    await using server = options.template === 'http' ? await demoServer(workshop) : undefined;
    const account = server === undefined ? [] : ['-c', 'demo', '--param', `url=${server.url}`];
    const args = ['collect', '--runtime', 'process', '--strict', '--json', ...account];
    const { stdout } = await run(workshop, 'mp-test', args);
    expect(JSON.parse(stdout)).toMatchObject({
      passed: true,
      counts: { errors: 0, warnings: 0 },
      adapterKey: options.key ?? 'Orchard',
    });
    const plan = await run(workshop, 'mp-build', ['--dry-run', '--json']);
    expect(JSON.parse(plan.stdout)).toMatchObject({ exitCode: 0 });
  },
);

test('templates that differ in their names only are the same in all else', async () => {
  using workshop = new Workshop();
  await workshop.init({ ...orchard, directory: 'one', template: 'host' });
  await workshop.init({
    ...orchard,
    directory: 'other',
    template: 'host',
    name: 'North',
    key: 'N',
  });
  const [one, other] = [workshop.contents('one'), workshop.contents('other')];
  const differing = Object.keys(one).filter((file) => one[file] !== other[file]);
  expect(differing).toEqual([
    'README.md',
    'app/host-adapter.ts',
    'content/alertdefs/memory.xml',
    'content/traversalspecs/host.xml',
    'manifest.txt',
    'package-lock.json',
    'package.json',
    'resources/resources.properties',
  ]);
});

/** Names in which everything is that a file could take for something else. */
function oddAnswers() {
  return {
    name: `Gärtner's "Obst" \\ 100 % $& \${x}`,
    key: 'Obst_2',
    description: "All = 'apples' # and ! pears: \\u00e4",
    eula: '',
    icon: '',
    git: true,
  } as const;
}

async function make(workshop: Workshop, options: Partial<InitOptions>): Promise<void> {
  const { failure } = await workshop.report({ ...orchard, ...options });
  expect(failure).toBeUndefined();
  // What `npm ci` would bring; that it does so is tested once, outside of this repository.
  symlinkSync(path.join(root, 'node_modules'), workshop.path('orchard/node_modules'));
}

function run(workshop: Workshop, program: string, args: readonly string[]) {
  const bin = path.join(root, 'node_modules/.bin');
  return execa(program, args, {
    cwd: workshop.path('orchard'),
    env: { CI: 'true', PATH: `${path.dirname(process.execPath)}:${bin}:${process.env.PATH}` },
  });
}

/** The server that comes with the project, on a free port. */
async function demoServer(workshop: Workshop) {
  const server = execa(process.execPath, ['demo/server.ts'], {
    cwd: workshop.path('orchard'),
    env: { PORT: '0' },
    reject: false,
  });
  for await (const [data] of on(server.stdout, 'data', { close: ['end'] })) {
    const [, url] = /(http:\S+)/.exec(String(data)) ?? [];
    if (url === undefined) continue;
    const stop = async () => {
      server.kill();
      await server;
    };
    return { url, [Symbol.asyncDispose]: stop };
  }
  throw new Error('the demo server ended before it listened');
}
