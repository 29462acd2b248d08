import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPak } from '../../../tools/src/pak/inspect-pak.ts';
import { Workshop } from '../../../tools/test/mp-init/made-project.ts';
import { runBin } from '../../../tools/test/run-bin.ts';
import { describeWithEngine } from '../../container/engine.ts';
import {
  describeWithRegistry,
  openRegistry,
  type RunningRegistry,
} from '../../registry/docker-registry.ts';
import { describeWithPodman } from './describe-with-podman.ts';
import { type PodmanEngine, startPodman } from './podman-engine.ts';

// The other engine has the Node image, which podman is given.
describeWithEngine('Podman as the engine', () => {
  describeWithPodman('of a new project, as it is', () => {
    describeWithRegistry('with a registry', () => {
      const workshop = new Workshop();
      const project = workshop.path('orchard');
      let registry: RunningRegistry & AsyncDisposable;
      let podman: PodmanEngine;

      beforeAll(async () => {
        registry = await openRegistry();
        podman = await startPodman(`localhost:${registry.port}`);
        const given = { directory: 'orchard', key: 'PodmanPeer', vendor: 'Grower' } as const;
        expect((await workshop.report({ ...given, template: 'host' })).failure).toBeUndefined();
      }, 600_000);

      afterAll(async () => {
        await podman?.[Symbol.asyncDispose]();
        await registry?.[Symbol.asyncDispose]();
        workshop[Symbol.dispose]();
      });

      test('builds the base image that is missing and that of the project, and collects', async () => {
        const words = ['collect', '--runtime', 'docker', '--json', '--strict'];
        const { code, stdout, stderr } = await run('mp-test', words);
        expect(code, stderr).toBe(0);
        expect(stderr).toMatch(/in a container \(engine \S+ at unix:\S+podman\.sock\)/);
        const { counts, runtime } = JSON.parse(stdout);
        expect({ counts, runtime }).toEqual({
          counts: { errors: 0, warnings: 0 },
          runtime: 'docker',
        });
        const tags = (await podman.docker.listImages()).flatMap(({ RepoTags }) => RepoTags ?? []);
        expect(tags).toContainEqual(expect.stringMatching(/packwright\/base-image:\d/));
      });

      test.each([
        ['version'],
        ['connect'],
        ['endpoint_urls'],
        ['adapter_definition'],
        ['long-run', '-d', '6s', '-i', '3s', '-t', '60s'],
      ])('answers %s in a container of the image that is there', async (...words) => {
        const all = [...words, '--runtime', 'docker'];
        const { code, stdout, stderr } = await run('mp-test', all);
        expect(code, stderr).toBe(0);
        expect(`${stdout}${stderr}`).not.toContain('Building');
      });

      test('takes the image to a registry, where the digest of the pack names it', async () => {
        const image = ['-r', `localhost:${registry.port}/team/orchard`];
        const { code, stderr } = await run('mp-build', [...image, '--skip-checks']);
        expect(code, stderr).toBe(0);
        expect(stderr).toContain('Cloud proxies can pull the image');
        const inspection = await inspectPak(
          await readFile(`${project}/build/PodmanPeer_1.0.0.pak`),
        );
        if (inspection.kind === 'problem') throw new Error(inspection.message);
        const digest = inspection.pak.adapter?.confValues.get('DIGEST');
        const url = `http://${registry.host}/v2/team/orchard/manifests/${digest}`;
        const headers = { accept: 'application/vnd.docker.distribution.manifest.v2+json' };
        expect((await fetch(url, { method: 'HEAD', headers })).status).toBe(200);
      });

      test('has no container left', async () => {
        expect(await podman.docker.listContainers({ all: true })).toEqual([]);
      });

      function run(name: string, words: readonly string[]) {
        return runBin(name, words, project, podman.environment);
      }
    });
  });
});
