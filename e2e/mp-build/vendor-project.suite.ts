import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { container, shell } from '../container/containers.ts';
import type { MadeImages } from '../container/made-images.ts';
import { startRegistry } from '../registry/docker-registry.ts';
import { collectedBy } from './collected-by.ts';
import { makeProject } from './made-project.ts';
import { pythonBase } from './python-base.ts';

/** A project that the vendor’s tools made, in Python. */
export function testVendorProject(base: () => string, made: () => MadeImages): void {
  test('is packed as it is, without describeSchema.xsd, and its accounts get nowhere', async () => {
    const python = await pythonBase(base(), made());
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
    const project = await makeProject('python', base());
    await project.edit('manifest.txt', (text) =>
      text.replace('"script": ""', '"script": "validate.py"'),
    );
    const { code, stderr } = await project.build('-r', 'registry.example/bars/plum');
    expect(code).toBe(1);
    expect(stderr).toContain('manifest.txt: $.pak_validation_script.script names validate.py');
    expect(existsSync(path.join(project.directory, 'logs'))).toBe(false);
  });
}
