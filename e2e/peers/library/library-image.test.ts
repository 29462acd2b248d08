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
import { container, shell } from '../../container/containers.ts';
import { describeWithEngine, engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { expectedCollection, sorted } from './expected-collection.ts';
import { expectedDefinition } from './expected-definition.ts';
import { requestOf } from './request.ts';

const image = `packwright-test-library-${randomBytes(4).toString('hex')}:1`;

describeWithEngine('Our base image with Python added', () => {
  describeWithPyPI("and the vendor's library installed", () => {
    let folder: string;
    let made: MadeImages;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'packwright-library-'));
      made = await MadeImages.startingNow(engine());
      await buildLibraryImage(folder, made);
    });

    afterAll(async () => {
      await made?.remove();
      if (folder !== undefined) await rm(folder, { recursive: true });
    });

    test('answers all endpoints as the vendor documents it, as an ordinary user', async () => {
      const pem = await readFile((await makeCertificate(folder)).certificate, 'utf8');
      const adapter = await container({ image });
      const request = requestOf({ certificate: pem });
      const ask = (endpoint: string, body?: unknown) =>
        exchange({
          method: body === undefined ? 'GET' : 'POST',
          url: `${adapter.url}/${endpoint}`,
          ...(body !== undefined && { body }),
        });
      const collected = await ask('collect', request);
      expect(sorted(collected.body.toString())).toEqual(expectedCollection({ platform: false }));
      const defined = await ask('adapterDefinition');
      expect(JSON.parse(defined.body.toString())).toEqual(expectedDefinition);
      expect((await ask('test', request)).body.toString()).toBe('{}');
      expect((await ask('endpointURLs', request)).body.toString()).toContain(':8443');
      const { stdout } = await shell(adapter, 'id -un; ls /var/log');
      expect(stdout).toMatch(/^aria-ops-adapter-user\n(.|\n)*adapter\.log\n(.|\n)*server\.log/);
    });
  });
});

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
