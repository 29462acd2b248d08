import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildImage } from '../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { describeBuildFailure, readEngineOutput } from '../../tools/src/container/build-output.ts';
import { schemaProblems } from '../../tools/src/json-schema/schema-problems.ts';
import { noCredentials } from '../../tools/src/registry/credentials/registry-credentials.ts';
import { pushImage } from '../../tools/src/registry/push-image.ts';
import { exchange } from '../../tools/src/server/http-exchange.ts';
import { makeAuthority } from '../../tools/test/registry/authority.ts';
import { startBin } from '../../tools/test/run-bin.ts';
import { until } from '../../tools/test/until.ts';
import { container, shell } from '../container/containers.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from '../mp-test/shipped-base.ts';
import { describeWithRegistry, startRegistry } from '../registry/docker-registry.ts';
import { copyLayout } from './copy-layout.ts';
import { type MadeProject, makeProject, removeImage } from './made-project.ts';

const login = { username: 'grower', password: 'p:ä "ss$' };

describeWithEngine('mp-build', () => {
  let made: MadeImages;
  let base: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    base = await buildShippedBase(made);
  });
  afterAll(() => made?.remove());

  describeWithRegistry('with an open registry', () => {
    test('ships the image that it asked: pulled by the digest of the pack, it collects', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const report = await project.report('-r', `${registry.host}/team/apple`);
      expect(schemaProblems('build-report.schema.json', report)).toEqual([]);
      expect(report).toMatchObject({ outcome: 'built', image: { built: true, pushed: true } });
      const { adapter } = await project.inspected();
      expect(Object.fromEntries(adapter?.confValues ?? [])).toEqual({
        KINDKEY: 'AppleAdapter',
        API_VERSION: '1.0.0',
        API_PROTOCOL: 'https',
        API_PORT: '443',
        REGISTRY: registry.host,
        REPOSITORY: '/team/apple',
        DIGEST: report.image.digest,
      });
      expect(adapter?.describe?.text).toContain('key="AppleAdapter"');
      expect(await collectedBy(report.image.reference)).toMatchObject({
        result: [{ key: { name: 'North', adapterKind: 'AppleAdapter' } }],
      });
    });

    test('pushes an unchanged image once, and makes the same bytes again', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const args = ['-r', `${registry.host}/team/apple`];
      const first = await project.report(...args);
      const manifests = () => registry.log.filter((line) => line.includes('PUT /v2/')).length;
      const before = manifests();
      const second = await project.report(...args);
      expect(second.image).toEqual({ ...first.image, built: false, pushed: false });
      expect(second.files).toEqual(first.files);
      expect(manifests()).toBe(before);
    });

    test('pushes under the tag that is wanted', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const args = ['-r', `${registry.host}/team/apple`, '--tag', 'stable'];
      expect((await project.report(...args)).image.tag).toBe('stable');
      const tags = await exchange({
        method: 'GET',
        url: `http://${registry.host}/v2/team/apple/tags/list`,
      });
      expect(JSON.parse(tags.body.toString())).toMatchObject({ tags: ['stable'] });
    });

    test('lists what is in the image, and sums up both files', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const { image } = await project.report('-r', `${registry.host}/team/apple`);
      const file = path.join(project.directory, `build/${project.name}_1.2.0`);
      const sbom = JSON.parse(await readFile(`${file}.spdx.json`, 'utf8'));
      expect(sbom.documentNamespace).toContain(image.digest.slice('sha256:'.length));
      const names = sbom.packages.map((one: { name: string }) => one.name);
      expect(names).toEqual(expect.arrayContaining(['dpkg', 'npm']));
      const sums = await readFile(path.join(project.directory, 'build/SHA256SUMS'), 'utf8');
      expect(sums.split('\n').map((line) => line.slice(66))).toEqual([
        `${project.name}_1.2.0.pak`,
        `${project.name}_1.2.0.spdx.json`,
        '',
      ]);
    });

    test('takes an image by its digest, and neither builds nor pushes', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const first = await project.report('-r', `${registry.host}/team/apple`);
      onTestFinished(() => removeImage(first.image.reference));
      const again = await project.report('--image', first.image.reference);
      expect(again.image).toMatchObject({
        digest: first.image.digest,
        built: false,
        pushed: false,
      });
      expect(again.files[0]?.sha256).toBe(first.files[0]?.sha256);
    });

    test('keeps the last good pack when the image cannot be built, and shows the step', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const args = ['-r', `${registry.host}/team/apple`];
      await project.report(...args);
      const pak = await project.pak();
      await project.edit('Dockerfile', (text) => `${text}RUN echo no ladder && exit 7\n`);
      const { code, stderr } = await project.build(...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /no ladder\nThe image build failed at Step \d\/\d : RUN echo no ladder/,
      );
      expect(await project.pak()).toEqual(pak);
      const log = await readFile(path.join(project.directory, 'logs/build.log'), 'utf8');
      expect(log).toContain('no ladder');
    });

    test('ships no image of another processor than the one that is wanted', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const architecture = process.arch === 'x64' ? 'arm64' : 'amd64';
      const args = ['-r', `${registry.host}/team/apple`, '--platform', `linux/${architecture}`];
      // The base image is there for the processor of the engine, and some engines take that.
      const { code, stderr } = await project.build(...args);
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining(`--platform linux/${architecture}`),
      ]);
      expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
    });

    test('ends at once when it is interrupted, and leaves no pack and no container', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      await project.edit('Dockerfile', (text) => `${text}RUN sleep 300\n`);
      const args = ['-r', `${registry.host}/team/apple`];
      const { ended, interrupt } = startBin('mp-build', args, project.directory);
      const log = path.join(project.directory, 'logs/build.log');
      await until(() => existsSync(log) && readFileSync(log, 'utf8').includes('RUN sleep 300'));
      interrupt();
      expect(await ended).toMatchObject({ code: 130 });
      expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
    });

    test('compares the manifest with the definition, and corrects it with --fix-manifest', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      await project.edit('manifest.txt', (text) => text.replace('"AppleAdapter"', '"PearAdapter"'));
      const args = ['-r', `${registry.host}/team/apple`];
      const refused = await project.build(...args);
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--fix-manifest') });
      expect(registry.log.filter((line) => line.includes('PUT /v2/'))).toEqual([]);
      await project.report(...args, '--fix-manifest');
      const manifest = await readFile(path.join(project.directory, 'manifest.txt'), 'utf8');
      expect(JSON.parse(manifest).adapter_kinds).toEqual(['AppleAdapter']);
    });

    test('refuses content that names what the definition does not have, before it pushes', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      await writeContent(project.directory, 'AppleAdapter::bush');
      const { code, stderr } = await project.build('-r', `${registry.host}/team/apple`);
      expect(code).toBe(1);
      expect(stderr).toContain('content/traversalspecs/trees.xml:5: ');
      expect(registry.log.filter((line) => line.includes('PUT /v2/'))).toEqual([]);
    });
  });

  describeWithRegistry('with a registry that wants a login', () => {
    test('is refused before anything is built, and says how to log in', async () => {
      const [project, registry] = [
        await makeProject('apple', base),
        await startRegistry({ login }),
      ];
      const { code, stderr } = await project.build('-r', `${registry.host}/team/apple`);
      expect(code).toBe(3);
      expect(stderr).toContain(`docker login ${registry.host}`);
      expect(stderr).not.toContain('Building the image');
    });

    test.each([
      ['without TLS', false],
      ['with TLS', true],
    ])(
      '%s: builds with a password that is on no command line, and warns that cloud proxies cannot pull',
      async (_, secure) => {
        const tls = secure ? { tls: await makeAuthority() } : {};
        const registry = await startRegistry({ login, ...tls });
        const project = await makeProject('apple', base);
        const password = await fileWith(login.password);
        const args = [
          ...['-r', `${registry.host}/team/apple`],
          ...['--registry-username', login.username, '--registry-password', `file:${password}`],
        ];
        const report = await project.report(...args);
        expect(report.warnings).toEqual([
          expect.stringContaining('Make the repository team/apple public'),
        ]);
        const strict = await project.build(...args, '--strict');
        expect(strict).toMatchObject({ code: 3, stderr: expect.stringContaining('public') });
        const result = await collectedBy(report.image.reference, login);
        expect(result).toMatchObject({ result: [{ key: { name: 'North' } }] });
      },
    );
  });

  describeWithRegistry('with separate registries', () => {
    test('pushes to one, names the other in the pack, and warns when that does not have the image', async () => {
      const project = await makeProject('apple', base);
      const [push, pull] = [await startRegistry(), await startRegistry()];
      const args = ['-r', `${pull.host}/team/apple`, '--push-registry', `${push.host}/inner/apple`];
      const strict = await project.build(...args, '--strict');
      expect(strict.code).toBe(3);
      expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
      const report = await project.report(...args);
      expect(report.image.reference).toContain(`${pull.host}/team/apple@`);
      expect(report.warnings).toEqual([
        expect.stringContaining(
          `does not have the image that was pushed to ${push.host}/inner/apple`,
        ),
      ]);
      expect(existsSync(path.join(project.directory, 'config.json'))).toBe(false);
    });
  });

  describe('without any registry', () => {
    test('--dry-run touches nothing', async () => {
      const project = await makeProject('apple', base);
      expect(await project.build('--dry-run')).toMatchObject({ code: 0 });
      expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
      expect(existsSync(path.join(project.directory, 'logs'))).toBe(false);
      const reference = `isdk_${project.name.toLowerCase()}-test`;
      expect(await engine().listImages({ filters: { reference: [reference] } })).toEqual([]);
    });
  });

  describeWithRegistry('an offline bundle', () => {
    test('is the same each time; loaded and pushed by this engine, it has the digest of the pack', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const args = ['-r', 'site.example/team/apple', '--no-push', '--save'];
      const first = await project.report(...args);
      expect((await project.report(...args)).files).toEqual(first.files);
      const tag = `site.example/team/apple:${first.image.tag}`;
      onTestFinished(() => removeImage(tag));
      await load(bundleOf(project, 'image.tar'));
      const [own, loaded] = await Promise.all(
        [`isdk_${project.name.toLowerCase()}-test:1.2.0`, tag].map((name) =>
          engine().getImage(name).inspect(),
        ),
      );
      expect(loaded?.Id).toBe(own?.Id);
      const push = await pushImage({
        docker: engine(),
        imageId: loaded?.Id ?? '',
        to: { registry: registry.host, repository: 'site/apple' },
        tag: 'loaded',
        credentials: noCredentials,
        network: { environment: {}, homeDirectory: '/nonexistent' },
      });
      expect(push).toMatchObject({ kind: 'pushed', digest: first.image.digest });
    });

    test('has the image under the digest of the pack, once it is copied as it is', async () => {
      const [project, registry] = [await makeProject('apple', base), await startRegistry()];
      const args = ['-r', `${registry.host}/site/apple`, '--no-push', '--save'];
      const { image } = await project.report(...args);
      const pak = bundleOf(project, 'pak');
      expect(await project.build('check', pak)).toMatchObject({
        code: 1,
        stdout: expect.stringContaining(`does not have the image ${image.digest}`),
      });
      await copyLayout(bundleOf(project, 'image.tar'), registry.host, 'site/apple');
      expect(await project.build('check', pak, '--strict')).toMatchObject({ code: 0 });
      expect(await collectedBy(image.reference)).toMatchObject({
        result: [{ key: { name: 'North' } }],
      });
    });
  });

  describeWithRegistry('an image of somebody else', () => {
    test('with a describe by hand is packed, whatever its server calls the parts of the version', async () => {
      const [project, registry] = [
        await makeProject('foreign', 'node:24-bookworm-slim'),
        await startRegistry(),
      ];
      await project.report('-r', `${registry.host}/team/pear`);
      const { adapter } = await project.inspected();
      expect(adapter?.confValues.get('API_VERSION')).toBe('1.0.0');
      expect(adapter?.describe?.text).toContain('key="PearAdapter"');
      const check = await project.build('check', `build/${project.name}_1.2.0.pak`);
      expect(check).toMatchObject({ code: 0 });
    });

    test('without definition and describe is told both ways out', async () => {
      const [project, registry] = [
        await makeProject('foreign', 'node:24-bookworm-slim'),
        await startRegistry(),
      ];
      await project.edit('server.mjs', (text) => text.replace('? 404', '? 204'));
      await rm(path.join(project.directory, 'conf'), { recursive: true });
      const { code, stderr } = await project.build('-r', `${registry.host}/team/pear`);
      expect(code).toBe(1);
      expect(stderr).toContain('write conf/describe.xml by hand');
    });

    test('that does not answer is shown with its last lines', async () => {
      const [project, registry] = [
        await makeProject('foreign', 'node:24-bookworm-slim'),
        await startRegistry(),
      ];
      await writeFile(path.join(project.directory, 'server.mjs'), 'throw new Error("no ladder")');
      const { code, stderr } = await project.build('-r', `${registry.host}/team/pear`);
      expect(code).toBe(3);
      expect(stderr).toContain(
        'The server of the image did not start: the container ended with exit code 1',
      );
      expect(stderr).toContain('Error: no ladder');
    });
  });

  describeWithRegistry('a project of the vendor’s tools in Python', () => {
    test('is packed as it is, without describeSchema.xsd, and its accounts get nowhere', async () => {
      const python = await pythonBase(base, made);
      const [project, registry] = [await makeProject('python', python), await startRegistry()];
      const config = await readFile(path.join(project.directory, 'config.json'), 'utf8');
      const { image } = await project.report(
        '-r',
        `${registry.host}/bars/plum`,
        '--no-ttl',
        '-P',
        '0',
      );
      const { adapter } = await project.inspected();
      expect(adapter?.confValues.get('REGISTRY')).toBe(registry.host);
      expect(adapter?.confValues.get('REPOSITORY')).toBe('/bars/plum');
      expect(await readFile(path.join(project.directory, 'config.json'), 'utf8')).toBe(config);
      expect(await collectedBy(image.reference)).toMatchObject({
        result: [{ key: { name: 'North' } }],
      });
      const running = await container({ image: image.reference });
      expect((await shell(running, 'ls')).stdout).not.toContain('connections.json');
    });

    test('names a script that is missing before anything is built', async () => {
      const project = await makeProject('python', base);
      await project.edit('manifest.txt', (text) =>
        text.replace('"script": ""', '"script": "validate.py"'),
      );
      const { code, stderr } = await project.build('-r', 'registry.example/bars/plum');
      expect(code).toBe(1);
      expect(stderr).toContain('manifest.txt: $.pak_validation_script.script names validate.py');
      expect(existsSync(path.join(project.directory, 'logs'))).toBe(false);
    });
  });
});

/** Pulls an image as a cloud proxy does, runs it, and collects. */
async function collectedBy(reference: string, auth?: typeof login): Promise<unknown> {
  await removeImage(reference);
  const authconfig = { ...auth, serveraddress: reference.split('/')[0] ?? '' };
  const pulled = await readEngineOutput(await engine().pull(reference, { authconfig }));
  if (!pulled.built) throw new Error(pulled.reason);
  onTestFinished(() => removeImage(reference));
  const { url } = await container({ image: reference });
  const body = { adapterKey: { name: 'a', adapterKind: 'A', objectKind: 'a', identifiers: [] } };
  const answer = await exchange({ method: 'POST', url: `${url}/collect`, body });
  return JSON.parse(answer.body.toString());
}

/** A file outside of the project. */
async function fileWith(text: string): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-file-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(path.join(directory, 'text'), text);
  return path.join(directory, 'text');
}

async function load(archive: string): Promise<void> {
  const outcome = await readEngineOutput(await engine().loadImage(archive));
  if (!outcome.built) throw new Error(outcome.reason);
}

function bundleOf({ directory, name }: MadeProject, file: string): string {
  return path.join(directory, `build/${name}_1.2.0-offline/${name}_1.2.0.${file}`);
}

/** What the vendor's base image is: a server, and Python. */
async function pythonBase(base: string, made: MadeImages): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-python-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const install =
    'apt-get update -qq && apt-get install -qq -y --no-install-recommends python3 > /dev/null';
  await writeFile(
    path.join(directory, 'Dockerfile'),
    `FROM ${base}\nUSER root\nRUN ${install}\nUSER aria-ops-adapter-user\n`,
  );
  const tag = `${base.replace(/:.*/, '')}:python`;
  made.addTag(tag);
  const network = await findBuildNetwork(process.env);
  const { onLine } = made;
  const outcome = await buildImage({ docker: engine(), directory, tag, network, onLine });
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
  return tag;
}

async function writeContent(directory: string, type: string): Promise<void> {
  const folder = path.join(directory, 'content/traversalspecs');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'trees.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind key="AppleAdapter" version="1">
  <TraversalSpecKinds>
    <TraversalSpecKind name="Trees" rootAdapterKind="AppleAdapter" rootResourceKind="apple_instance" description="d" usedFor="ALL" filterType="GENERIC_RELATION">
      <ResourcePath path="AppleAdapter::apple_instance||${type}::child"/>
    </TraversalSpecKind>
  </TraversalSpecKinds>
</AdapterKind>
`,
  );
}
