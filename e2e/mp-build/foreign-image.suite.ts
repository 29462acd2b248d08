import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startRegistry } from '../registry/docker-registry.ts';
import { makeProject } from './made-project.ts';

/** An image in which nothing is ours. */
export function testForeignImage(): void {
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
}
