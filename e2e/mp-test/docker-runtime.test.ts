import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { projectImageName } from '../../tools/src/container/project-image-name.ts';
import type { TestReport } from '../../tools/src/mp-test/test-report.ts';
import { attachAndRun, freePort } from '../../tools/test/mp-test/debugger.ts';
import { answers, definition, values } from '../../tools/test/mp-test/orchard.ts';
import { type Programs, TestProject } from '../../tools/test/mp-test/test-project.ts';
import { runBin } from '../../tools/test/run-bin.ts';
import { until } from '../../tools/test/until.ts';
import { makeAdapterProject } from '../container/adapter-project.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from './shipped-base.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
const eatsMemory = `exec node -e 'const eaten = []; for (;;) eaten.push(Buffer.alloc(1 << 23, 1));'`;

describeWithEngine('mp-test in docker runtime', () => {
  let made: MadeImages;
  let base: string;
  let template: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    base = await buildShippedBase(made);
    template = mkdtempSync(path.join(tmpdir(), 'packwright-template-'));
    await makeAdapterProject({ template: 'host', baseImage: base, directory: template });
    made.addTag(projectImageName(template));
  });

  afterAll(async () => {
    await made?.remove();
    if (template !== undefined) rmSync(template, { recursive: true });
  });

  test('builds the image of the template once, collects, and tells what the container used', async () => {
    const first = await runBin('mp-test', ['collect', '--runtime', 'docker'], template);
    expect(first.stderr).toContain('is built');
    expect(first.stdout).toMatch(/^Avg CPU % .*\| Avg Memory Usage % .*\| Memory Limit \|/m);
    expect(first.code).toBe(0);
    const second = await runBin('mp-test', ['collect', '--json'], template);
    expect(second.stderr).not.toContain('Building');
    const report: TestReport = JSON.parse(second.stdout);
    expect(report).toMatchObject({ runtime: 'docker', passed: true });
    expect(report.container).toMatchObject({ memoryLimit: 1024 ** 3, memoryKills: 0 });
    expect(report.container?.peakMemory).toBeGreaterThan(1024 ** 2);
    appendFileSync(path.join(template, 'app/adapter.ts'), '\n// Changed.\n');
    const third = await runBin('mp-test', ['version'], template);
    expect(third.stderr).toContain('is built');
    expect(third.code).toBe(0);
  });

  test('leaves the logs in the project, where this machine may go on with them', async () => {
    await runBin('mp-test', ['connect'], template);
    for (const name of ['server.log', 'adapter.log']) {
      expect(statSync(path.join(template, 'logs', name)).size).toBeGreaterThan(0);
    }
    const here = await runBin('mp-test', ['connect', '--runtime', 'process'], template);
    expect(here.stdout).toContain('on this machine');
  });

  test('two runs of one project go side by side', async () => {
    const runs = ['connect', 'collect'].map((method) => runBin('mp-test', [method], template));
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
  });

  test('tells that the adapter was killed for its memory, with peak and limit', async () => {
    const project = orchard({ collect: eatsMemory });
    const limit = '--param=container_memory_limit=128';
    const words = ['collect', limit, ...values];
    const { code, stdout, stderr } = await project.start(words, environment).ended;
    expect(code).toBe(1);
    expect(stdout).toMatch(/Avg Memory Usage %.*\n.*\n.*128\.0 MiB/);
    expect(stderr).toMatch(/^What to try: .*raise container_memory_limit/m);
    expect(stdout).toMatch(
      /The container ran out of memory, and the kernel killed the adapter: it used 1[0-9.]+ MiB of 128\.0 MiB/,
    );
  });

  test('warns when more than 80 % of the memory limit was used', async () => {
    const eats = 'node -e "const a = Buffer.alloc(180 << 20, 1); setTimeout(() => a, 1500);"';
    const project = orchard({ test: `${eats}; ${answers({})}` });
    const limit = '--param=container_memory_limit=256';
    const { code, stdout } = await project.start(
      ['connect', limit, ...values, '-v', '2'],
      environment,
    ).ended;
    expect(stdout).toMatch(
      /The container used (?:8|9)[0-9.]+ % of its memory: 2[0-9.]+ MiB of 256/,
    );
    expect(code).toBe(0);
  });

  test('gives the container the memory limit that the definition has as its default', async () => {
    const limit = {
      ...definition.adapter_instance.identifiers[1],
      key: 'container_memory_limit',
      default: '300',
    };
    const identifiers = [...definition.adapter_instance.identifiers, limit];
    const adapter_instance = { ...definition.adapter_instance, identifiers };
    const project = orchard({ adapter_definition: answers({ ...definition, adapter_instance }) });
    const { stdout } = await project.start(['connect', ...values], environment).ended;
    expect(stdout).toContain('300.0 MiB');
  });

  test('tests an image by its name, without a project', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'packwright-empty-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const image = projectImageName(template);
    const { code, stdout } = await runBin('mp-test', ['collect', '--image', image], empty);
    expect(stdout).toContain(`Testing collect of ${image} in a container`);
    expect(stdout).toContain('HostAdapter::host');
    expect(code).toBe(0);
    const none = await runBin('mp-test', ['version', '--image', 'packwright-test/none:1'], empty);
    expect(none.stderr).toMatch(/has no image packwright-test\/none:1, and it cannot be pulled/);
    expect(none.code).toBe(3);
  });

  test('mp-describe writes the describe of an image, without a project, and that of a project', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'packwright-empty-'));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const write = ['write', '--image', projectImageName(template), '--out', 'described'];
    const { code, stdout, stderr } = await runBin('mp-describe', write, empty);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe('described/describe.xml\ndescribed/resources/resources.properties\n');
    const against = path.join(empty, 'described');
    const check = ['check', '--runtime', 'docker', '--against', against, '--strict-keys'];
    expect(await runBin('mp-describe', check, template)).toMatchObject({ code: 0, stderr: '' });
  });

  test('tests an image with a server of its own, as long as it answers on port 8080', async () => {
    const project = new TestProject(
      {},
      {
        Dockerfile: `FROM ${base}\nCOPY server.mjs /server.mjs\nENTRYPOINT ["node", "/server.mjs"]\n`,
        'server.mjs': `import { createServer } from 'node:http';
        const answers = { '/apiVersion': { major: 1, minor: 0, maintenance: 0 }, '/test': {},
          '/adapterDefinition': ${JSON.stringify(definition)} };
        createServer((request, response) => {
          request.resume();
          response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url]));
        }).listen(8080);`,
      },
    );
    made.addTag(projectImageName(project.directory));
    const { code, stdout } = await project.start(['connect', ...values], environment).ended;
    expect(stdout).toContain('in a container');
    expect(code).toBe(0);
  });

  test('publishes the server at the port that was asked for, and says when that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await until(() => taken.listening);
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, stderr } = await runBin('mp-test', ['version', '-P', port], template);
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(code).toBe(3);
  });

  test('shows the step of the Dockerfile that failed, and the way without a container', async () => {
    const project = orchard({}, 'RUN echo no ladder && exit 7\n');
    const { code, stderr } = await project.run('version');
    expect(stderr).toMatch(/no ladder\nThe image build failed at Step .*exit 7: exit code 7\n/);
    expect(stderr).toContain('--runtime process');
    expect(code).toBe(1);
  });

  test('shows the last words of a container that ends before it answers', async () => {
    const project = orchard({}, 'ENTRYPOINT ["sh", "-c", "echo the gate is locked; exit 3"]\n');
    const { code, stderr } = await project.run('version');
    expect(stderr).toMatch(/did not start: the container ended with exit code 3\..*port 8080/);
    expect(stderr).toContain('the gate is locked');
    expect(code).toBe(3);
  });

  test('lets an adapter in a container wait for a debugger of this machine', async () => {
    const port = await freePort();
    const program =
      'exec node -e \'require("node:fs").writeFileSync(process.argv[2], "{}")\' "$1" "$2"';
    const project = orchard({ test: program });
    const words = ['connect', '--inspect', String(port), ...values];
    const run = project.start(words, environment);
    await attachAndRun(port);
    expect((await run.ended).code).toBe(0);
  });

  test('ends at once when it is interrupted while the image is built, and so does the build', async () => {
    const nap = `sleep 300.${Date.now()}`;
    const project = orchard({}, `RUN ${nap}\n`);
    const run = project.start(['version', '--json']);
    const sleepers = async () =>
      (await engine().listContainers()).filter(({ Command }) => Command.includes(nap));
    await until(async () => (await sleepers()).length > 0);
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect({ code, failure: JSON.parse(stdout).failure.code }).toEqual({
      code: 130,
      failure: 'INTERRUPTED',
    });
    await until(async () => (await sleepers()).length === 0);
  });

  test('reports what a long run has collected when its container is taken away', async () => {
    const project = orchard({});
    const words = ['long-run', '-d', '1h', '-i', '2s', '--json', ...values];
    const run = project.start(words, environment);
    await until(() => /Collection 1 of 1800: 2 objects/.test(run.output().stderr));
    const [container] = await containersOf(projectImageName(project.directory));
    await engine()
      .getContainer(container?.Id ?? '')
      .remove({ force: true });
    const { code, stdout } = await run.ended;
    expect(code).toBe(3);
    const report: TestReport = JSON.parse(stdout);
    expect(report.failure?.code).toBe('SERVER_GONE');
    expect(report.longRun?.collections.length).toBeGreaterThan(0);
  });

  test('removes the container when it is interrupted', async () => {
    const project = orchard({ test: 'sleep 60' });
    const run = project.start(['connect', ...values], environment);
    const containers = () => containersOf(projectImageName(project.directory));
    await until(async () => (await containers()).length > 0);
    await until(() => /Request: test/.test(readIfThere(project, 'logs/server.log')));
    run.interrupt();
    expect((await run.ended).code).toBe(130);
    expect(await containers()).toEqual([]);
  });

  function orchard(programs: Programs, more = ''): TestProject {
    const project = new TestProject(programs, { Dockerfile: `FROM ${base}\nCOPY . .\n${more}` });
    made.addTag(projectImageName(project.directory));
    return project;
  }
});

async function containersOf(image: string) {
  return engine().listContainers({ all: true, filters: { ancestor: [image] } });
}

function readIfThere(project: TestProject, name: string): string {
  mkdirSync(path.join(project.directory, 'logs'), { recursive: true });
  try {
    return project.read(name);
  } catch {
    return '';
  }
}
