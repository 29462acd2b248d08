import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { engine } from '../container/engine.ts';
import { makeProject } from './made-project.ts';

/** Nothing but a plan. */
export function testDryRun(base: () => string): void {
  test('--dry-run touches nothing', async () => {
    const project = await makeProject('apple', base());
    expect(await project.build('--dry-run')).toMatchObject({ code: 0 });
    expect(existsSync(path.join(project.directory, 'build'))).toBe(false);
    expect(existsSync(path.join(project.directory, 'logs'))).toBe(false);
    const reference = `isdk_${project.name.toLowerCase()}-test`;
    expect(await engine().listImages({ filters: { reference: [reference] } })).toEqual([]);
  });
}
