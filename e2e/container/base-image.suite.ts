import { expect, test } from 'vitest';
import { minorTag } from '../../tools/src/container/base-image.ts';
import { container, shell } from './containers.ts';
import { callWell } from './requests.ts';
import { imageName, serverVersion, type TestImages } from './test-images.ts';

/** What the base image is, before any adapter is added. */
export function testBaseImage(images: () => TestImages): void {
  test('is tagged and labelled with the version of the server, and tagged with major and minor', async () => {
    const { Config, RepoTags } = await inspect(images().base);
    const version = await serverVersion();
    const tags = [minorTag(version), version].map(imageName);
    expect(RepoTags).toEqual(expect.arrayContaining(tags));
    expect(Config.Labels).toMatchObject({
      'org.opencontainers.image.version': version,
    });
  });

  test('adds less than 40 MB to its Node image', async () => {
    const [base, node] = [await inspect(images().base), await inspect(images().node)];
    const added = Math.round((base.Size - node.Size) / 1e6);
    process.stdout.write(`base image: ${added} MB above its Node image\n`);
    expect(added).toBeLessThan(40);
  });

  test('exposes 443 and 8080 and runs as aria-ops-adapter-user in its work directory', async () => {
    const { Config } = await inspect(images().base);
    expect(Config).toMatchObject({
      ExposedPorts: { '443/tcp': {}, '8080/tcp': {} },
      User: 'aria-ops-adapter-user',
      WorkingDir: '/home/aria-ops-adapter-user/src/app',
    });
  });

  test('holds the server and what it needs, no compiler, no tests and no CA bundle of the builder', async () => {
    const adapter = await container({ image: images().base });
    const found = await shell(adapter, 'ls /opt/packwright');
    expect(found.stdout).toBe('LICENCES\nbin\ndist\npackage.json\n');
    const traces = await shell(
      adapter,
      'find / -name packwright-ca.crt -o -name "*.test.js" 2>/dev/null',
    );
    expect(traces.stdout).toBe('');
  });

  test('runs tini as process 1', async () => {
    const adapter = await container({ image: images().base });
    const { stdout } = await shell(adapter, 'cat /proc/1/comm');
    expect(stdout).toBe('tini\n');
  });

  test('answers with the API version before it has an adapter', async () => {
    const adapter = await container({ image: images().base });
    expect(await callWell(adapter.url, 'apiVersion')).toEqual({
      major: 1,
      minor: 0,
      maintenance: 0,
    });
  });

  async function inspect(name: string) {
    return images().docker.getImage(name).inspect();
  }
}
