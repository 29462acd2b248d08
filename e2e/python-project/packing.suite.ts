import { expect, test } from 'vitest';
import { checkAnonymousPull } from '../../tools/src/registry/check-anonymous-pull.ts';
import { runBin } from '../../tools/test/run-bin.ts';
import type { RunningRegistry } from '../registry/docker-registry.ts';
import { inspectedPack, mpBuild, packIn } from './commands.ts';
import { makePythonProject, variants } from './python-project.ts';

/** That such a project becomes a pack, whatever of it is there. */
export function testPacking(registry: () => RunningRegistry): void {
  test.each(variants)(
    '%s, and cloud proxies find the image that the pack names',
    async (_, options) => {
      const [project, { host, port }] = [await makePythonProject(options), registry()];
      const { code, stderr } = await mpBuild(project, registry());
      expect(code, stderr).toBe(0);
      const { adapter } = await inspectedPack(project);
      expect(adapter.conf).toEqual({
        KINDKEY: 'PyOrchard',
        API_VERSION: '1.0.0',
        API_PROTOCOL: 'https',
        API_PORT: '443',
        REGISTRY: `localhost:${port}`,
        REPOSITORY: '/bars/peer',
        DIGEST: expect.stringMatching(/^sha256:[a-f0-9]{64}$/),
      });
      expect(adapter.describe).toMatchObject({ adapterKind: 'PyOrchard' });
      const image = {
        pull: { registry: host, repository: 'bars/peer' },
        digest: adapter.conf.DIGEST ?? '',
      };
      const found = await checkAnonymousPull(image, {
        environment: {},
        homeDirectory: '/nonexistent',
      });
      expect(found).toMatchObject({ kind: 'found' });
      const pack = `build/${await packIn(project)}`;
      expect(await runBin('mp-build', ['check', pack], project)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`${pack} is good.`),
      });
    },
  );
}
