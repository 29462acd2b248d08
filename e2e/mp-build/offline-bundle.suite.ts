import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEngineOutput } from '../../tools/src/container/build-output.ts';
import { noCredentials } from '../../tools/src/registry/credentials/registry-credentials.ts';
import { pushImage } from '../../tools/src/registry/push-image.ts';
import { engine } from '../container/engine.ts';
import { startRegistry } from '../registry/docker-registry.ts';
import { collectedBy } from './collected-by.ts';
import { copyLayout } from './copy-layout.ts';
import { type MadeProject, makeProject, removeImage } from './made-project.ts';

/** What goes to sites without a network. */
export function testOfflineBundle(base: () => string): void {
  test('is the same each time; loaded and pushed by this engine, it has the digest of the pack', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
}

async function load(archive: string): Promise<void> {
  const outcome = await readEngineOutput(await engine().loadImage(archive));
  if (!outcome.built) throw new Error(outcome.reason);
}

function bundleOf({ directory, name }: MadeProject, file: string): string {
  return path.join(directory, `build/${name}_1.2.0-offline/${name}_1.2.0.${file}`);
}
