import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { schemaProblems } from '../../tools/src/json-schema/schema-problems.ts';
import { exchange } from '../../tools/src/server/http-exchange.ts';
import { startRegistry } from '../registry/docker-registry.ts';
import { collectedBy } from './collected-by.ts';
import { makeProject, removeImage } from './made-project.ts';

/** What mp-build makes, pushes and writes, with an open registry. */
export function testShipping(base: () => string): void {
  test('ships the image that it asked: pulled by the digest of the pack, it collects', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
    const args = ['-r', `${registry.host}/team/apple`, '--tag', 'stable'];
    expect((await project.report(...args)).image.tag).toBe('stable');
    const tags = await exchange({
      method: 'GET',
      url: `http://${registry.host}/v2/team/apple/tags/list`,
    });
    expect(JSON.parse(tags.body.toString())).toMatchObject({ tags: ['stable'] });
  });

  test('lists what is in the image, and sums up both files', async () => {
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
    const [project, registry] = [await makeProject('apple', base()), await startRegistry()];
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
}
