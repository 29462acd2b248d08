import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildImage } from '../../../tools/src/container/build-image.ts';
import { findBuildNetwork } from '../../../tools/src/container/build-network.ts';
import { describeBuildFailure } from '../../../tools/src/container/build-output.ts';
import { exchange } from '../../../tools/src/server/http-exchange.ts';
import { makeCertificate } from '../../container/certificate.ts';
import { shell } from '../../container/containers.ts';
import { describeWithEngine, engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { type ContainerOnHost, containerOnHost } from './container-on-host.ts';
import { expectAllCalls } from './expected-calls.ts';
import { expectedCollection, expectedEndpoints, sorted } from './expected-collection.ts';
import { expectedDefinition } from './expected-definition.ts';
import { requestOf } from './request.ts';
import { SuiteApi } from './suite-api.ts';

const image = `packwright-test-library-${randomBytes(4).toString('hex')}:1`;

const work = '/home/aria-ops-adapter-user/src/app';
const root = path.resolve(import.meta.dirname, '../../..');

/** Mounts that give the image our SDK, one more program, and a table of commands that names it. */
const testInTypeScript = [
  `${path.join(import.meta.dirname, 'mixed/commands.cfg')}:${work}/commands.cfg:ro`,
  `${path.join(import.meta.dirname, 'mixed/test.ts')}:${work}/app/test.ts:ro`,
  `${path.join(root, 'sdk')}:${work}/node_modules/@packwright/sdk:ro`,
];

describeWithEngine('Our base image with Python added', () => {
  describeWithPyPI("and the vendor's library installed", () => {
    let folder: string;
    let made: MadeImages;
    let certificate: string;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'packwright-library-'));
      made = await MadeImages.startingNow(engine());
      await buildLibraryImage(folder, made);
      certificate = await readFile((await makeCertificate(folder)).certificate, 'utf8');
    });

    afterAll(async () => {
      await made?.remove();
      if (folder !== undefined) await rm(folder, { recursive: true });
    });

    test('answers all endpoints as the vendor documents it, as an ordinary user', async () => {
      const adapter = await containerOnHost(image);
      await expectAllEndpoints(adapter);
      const { stdout } = await shell(adapter, 'id -un; ls /var/log');
      expect(stdout).toMatch(/^aria-ops-adapter-user\n(.|\n)*adapter\.log\n(.|\n)*server\.log/);
    });

    test('answers with one endpoint in TypeScript and the others in Python', async () => {
      const adapter = await containerOnHost(image, testInTypeScript);
      await expectAllEndpoints(adapter);
      // Where Python wrote `{"errorMessage": …`, the SDK writes no blank.
      const refused = await ask(adapter, 'test', requestOf({ certificate, password: 'fuji-8' }));
      expect(refused).toBe('{"errorMessage":"login: wrong password"}');
    });

    async function expectAllEndpoints(adapter: ContainerOnHost): Promise<void> {
      await using platform = await SuiteApi.start();
      const request = requestOf({ certificate, platform: platform.url });
      const collected = await ask(adapter, 'collect', request);
      expect(sorted(collected)).toEqual(expectedCollection({ platform: true }));
      expectAllCalls(platform.requests);
      expect(JSON.parse(await ask(adapter, 'adapterDefinition'))).toEqual(expectedDefinition);
      expect(await ask(adapter, 'test', request)).toBe('{}');
      const named = JSON.parse(await ask(adapter, 'endpointURLs', request));
      expect(named).toEqual(expectedEndpoints);
    }
  });
});

async function ask(adapter: ContainerOnHost, endpoint: string, body?: unknown): Promise<string> {
  const url = `${adapter.url}/${endpoint}`;
  const { body: answer } = await exchange(
    body === undefined ? { method: 'GET', url } : { method: 'POST', url, body },
  );
  return answer.toString();
}

/** The project with the list of packages that the tests without containers use too. */
async function buildLibraryImage(folder: string, made: MadeImages): Promise<void> {
  const directory = path.join(folder, 'project');
  await cp(path.join(import.meta.dirname, 'project'), directory, { recursive: true });
  const list = path.join(import.meta.dirname, '../python/vendor-library.txt');
  await cp(list, path.join(directory, 'adapter_requirements.txt'));
  made.addTag(image);
  const network = await findBuildNetwork(process.env);
  const options = { docker: engine(), directory, tag: image, network, onLine: made.onLine };
  const outcome = await buildImage(options);
  if (!outcome.built) throw new Error(describeBuildFailure(outcome));
}
