import { readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectImageName } from '../../tools/src/container/project-image-name.ts';
import { Workshop } from '../../tools/test/mp-init/made-project.ts';
import { runBin } from '../../tools/test/run-bin.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { imageContents } from '../container/image-contents.ts';
import { MadeImages } from '../container/made-images.ts';
import { plantedSecret, plantSecrets, secretFiles } from '../container/planted-secrets.ts';

const root = path.resolve(import.meta.dirname, '../..');

describeWithEngine('A new project, as it is', () => {
  const workshop = new Workshop();
  const project = workshop.path('orchard');
  let made: MadeImages;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    const { failure } = await workshop.report({
      directory: 'orchard',
      key: `New${process.pid}`,
      vendor: 'Grower',
      template: 'host',
    });
    expect(failure).toBeUndefined();
    symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
    made.addTag(projectImageName(project));
    // The packages are those of this repository, which nothing is to be written into.
    const names = secretFiles.filter((name) => !name.startsWith('node_modules/'));
    await plantSecrets(project, names);
  });

  afterAll(async () => {
    await made?.remove();
    workshop[Symbol.dispose]();
  });

  test('is collected in a container: its image installs the SDK of the project', async () => {
    const args = ['collect', '--runtime', 'docker', '--json', '--strict'];
    const { code, stdout } = await runBin('mp-test', args, project);
    expect([code, JSON.parse(stdout).counts]).toEqual([0, { errors: 0, warnings: 0 }]);
  });

  test('keeps accounts, passwords and logs out of its image, out of all its layers and its history', async () => {
    const { files, texts } = await imageContents(projectImageName(project), [plantedSecret]);
    expect(files).toContain('home/aria-ops-adapter-user/src/app/app/adapter.ts');
    const isSecret = (name: string) => /(?:^|\/)(?:connections\.json|\.env.*|\.npmrc)$/.test(name);
    expect(files.filter(isSecret)).toEqual([]);
    expect(files.filter((name) => /\/src\/app\/(?:logs|\.git)\//.test(name))).toEqual([]);
    expect(texts).toEqual([]);
  });

  test('becomes a pack with its content, for a site without a network', async () => {
    const args = ['--no-push', '--save', '-r', 'registry.example/team/orchard', '--skip-checks'];
    const { code, stderr } = await runBin('mp-build', args, project);
    expect(code, stderr).toBe(0);
    const [pack = ''] = readdirSync(path.join(project, 'build'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.pak'));
    const inspected = await runBin('mp-build', ['inspect', `build/${pack}`], project);
    expect(inspected.stdout).toContain('alertdefs');
    const checked = await runBin('mp-build', ['check', `build/${pack}`, '--offline'], project);
    expect(checked.stdout).toContain('is good');
  });
});
