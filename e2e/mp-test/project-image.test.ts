import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findBuildNetwork } from '../../tools/src/container/build-network.ts';
import { ensureProjectImage } from '../../tools/src/container/project-image.ts';
import { makeAdapterProject } from '../container/adapter-project.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from './shipped-base.ts';

describeWithEngine('the image of a project', () => {
  let made: MadeImages;
  let directory: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    directory = await mkdtemp(path.join(tmpdir(), 'packwright-project-image-'));
    const baseImage = await buildShippedBase(made);
    await makeAdapterProject({ template: 'host', baseImage, directory });
  });

  afterAll(async () => {
    await made?.remove();
    if (directory !== undefined) await rm(directory, { recursive: true });
  });

  test('is built once, and again only when a file of its context changes', async () => {
    const first = await ensured();
    expect(first).toMatchObject({ ready: true, built: true });
    expect(first.name).toBe(`${path.basename(directory).toLowerCase()}-test:latest`);
    const begin = performance.now();
    expect(await ensured()).toEqual({ ...first, built: false });
    process.stdout.write(`unchanged image: ${Math.round(performance.now() - begin)} ms\n`);
    await appendFile(path.join(directory, 'commands.cfg'), '\n');
    expect(await ensured()).toMatchObject({ built: true });
    // What no step copies is no change.
    await appendFile(path.join(directory, 'connections.json'), '{}');
    await appendFile(path.join(directory, 'README.md'), 'Changed.\n');
    expect(await ensured()).toMatchObject({ built: false });
  });

  test('is never one that was made of it, which has its labels too', async () => {
    const image = await ensured();
    const repo = `packwright-test-${path.basename(directory).toLowerCase()}`;
    const container = await engine().createContainer({ Image: image.id });
    await container.commit({ repo, tag: 'derived' });
    await container.remove();
    onTestFinished(() => engine().getImage(`${repo}:derived`).remove());
    expect(await ensured()).toEqual({ ...image, built: false });
    // Where the name is gone, it is the older one.
    await engine().getImage(image.id).tag({ repo, tag: 'kept' });
    onTestFinished(() => engine().getImage(`${repo}:kept`).remove());
    await engine().getImage(image.name).remove();
    expect(await ensured()).toEqual({ ...image, built: false });
  });

  test('is the same where the platform of the engine is named', async () => {
    const image = await ensured();
    const { Os, Arch } = await engine().version();
    expect(await ensure(directory, `${Os}/${Arch}`)).toEqual({ ...image, built: false });
  });

  test('stays there when another checkout of the project takes its name', async () => {
    const image = await ensured();
    const other = path.join(await mkdtemp(path.join(tmpdir(), 'other-')), path.basename(directory));
    onTestFinished(() => rm(path.dirname(other), { recursive: true }));
    await cp(directory, other, { recursive: true });
    expect(await ensure(other)).toEqual({ ...image, built: false });
    await appendFile(path.join(other, 'app/adapter.ts'), '// Changed there.\n');
    const changed = await ensure(other);
    expect(changed).toMatchObject({ built: true, name: image.name });
    onTestFinished(async () => {
      if (changed.ready) await engine().getImage(changed.id).remove();
    });
    expect(await ensured()).toEqual({ ...image, built: false });
    expect(await ensure(other)).toEqual({ ...changed, built: false });
    expect(await ensured()).toEqual({ ...image, built: false });
  });

  test('leaves no image behind that lost its name', async () => {
    const { id } = await ensured();
    await appendFile(path.join(directory, 'app/adapter.ts'), '// Changed.\n');
    expect((await ensured()).id).not.toBe(id);
    await expect(engine().getImage(id).inspect()).rejects.toMatchObject({ statusCode: 404 });
  });

  test('tells the step that failed, why, and what it printed', async () => {
    await appendFile(path.join(directory, 'Dockerfile'), '\nRUN echo no ladder && exit 7\n');
    expect(await ensure()).toEqual({
      ready: false,
      step: expect.stringContaining('RUN echo no ladder'),
      reason: 'exit code 7',
      output: expect.stringContaining('no ladder'),
    });
  });

  test('names the version to write where the Dockerfile wants another base image of ours', async () => {
    await makeAdapterProject({
      template: 'python',
      baseImage: 'packwright/base-image:0.0.99',
      directory: path.join(directory, 'python'),
    });
    const outcome = await ensure(path.join(directory, 'python'));
    expect(outcome).toMatchObject({
      ready: false,
      step: 'FROM packwright/base-image:0.0.99',
      reason: expect.stringContaining('let the Dockerfile name packwright/base-image:0.1.0'),
    });
  });

  async function ensure(project = directory, platform?: string) {
    const network = await findBuildNetwork(process.env);
    const { onLine } = made;
    const image = await ensureProjectImage({
      docker: engine(),
      directory: project,
      network,
      onLine,
      ...(platform === undefined ? {} : { platform }),
    });
    if (image.ready) made.addTag(image.name);
    return image;
  }

  async function ensured() {
    const image = await ensure();
    if (!image.ready) throw new Error(`${image.step}: ${image.reason}\n${image.output}`);
    return image;
  }
});
