import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startRegistry } from '../registry/docker-registry.ts';
import { makeProject } from './made-project.ts';

/** One registry is pushed to, another pulled from. */
export function testSeparateRegistries(base: () => string): void {
  test('pushes to one, names the other in the pack, and warns when that does not have the image', async () => {
    const project = await makeProject('apple', base());
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
}
