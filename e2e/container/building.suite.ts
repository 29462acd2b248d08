import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BuildOutcome } from '../../tools/src/container/build-output.ts';
import { imageContents } from './image-contents.ts';
import { imageName, type TestImages } from './test-images.ts';

const network = {
  caBundle: 'certificates of the company',
  proxyArguments: { https_proxy: 'http://proxy.example:3128' },
};

/** What must not be found of it. */
const ofNetwork = ['certificates of the company', 'proxy.example'];

/** What a build is given, and what it says when it fails. */
export function testBuilding(images: () => TestImages): void {
  test('the CA bundle and the proxy are known in a first stage and left out of the image', async () => {
    const outcome = await build(`
      FROM ${images().base} AS first
      COPY packwright-ca.crt /tmp/
      RUN grep -q company /tmp/packwright-ca.crt && test "$https_proxy" = http://proxy.example:3128
      RUN mkdir /tmp/result && touch /tmp/result/of-first
      FROM ${images().base}
      COPY --from=first /tmp/result ./
      RUN test -e of-first`);
    expect(outcome).toMatchObject({ built: true });
    const { files, texts } = await imageContents(imageName('building'), ofNetwork);
    expect(files).toContain('home/aria-ops-adapter-user/src/app/of-first');
    expect(files.filter((name) => name.includes('packwright-ca'))).toEqual([]);
    expect(texts).toEqual([]);
  });

  test('the CA bundle and the proxy would be found in a layer and in the history of an image', async () => {
    const outcome = await build(`
      FROM ${images().base}
      USER root
      COPY packwright-ca.crt /tmp/
      RUN rm /tmp/packwright-ca.crt && : http://proxy.example:3128`);
    expect(outcome).toMatchObject({ built: true });
    const { texts } = await imageContents(imageName('building'), ofNetwork);
    expect(texts).toEqual(ofNetwork);
  });

  test('a step that fails is named with its exit code and all it printed', async () => {
    const outcome = await build(`
      FROM ${images().base}
      RUN echo before
      RUN echo no such package; exit 7`);
    expect(outcome).toEqual({
      built: false,
      step: 'Step 3/3 : RUN echo no such package; exit 7',
      reason: 'exit code 7',
      output: expect.stringContaining('no such package'),
    });
    expect(outcome).toMatchObject({ output: expect.not.stringContaining('before') });
  });

  test('a Dockerfile that cannot be read fails with what is wrong in it', async () => {
    const outcome = await build('FORM node');
    expect(outcome).toMatchObject({ built: false, reason: expect.stringContaining('FORM') });
  });

  async function build(dockerfile: string): Promise<BuildOutcome> {
    const directory = await mkdtemp(path.join(tmpdir(), 'packwright-building-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    await writeFile(path.join(directory, 'Dockerfile'), dockerfile.trim());
    return images().tryBuild({ directory, tag: 'building', network });
  }
}
