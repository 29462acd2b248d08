import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectImageName } from '../../tools/src/container/project-image-name.ts';
import type { TestReport } from '../../tools/src/mp-test/test-report.ts';
import { answers, collection, row, values } from '../../tools/test/mp-test/orchard.ts';
import { TestProject } from '../../tools/test/mp-test/test-project.ts';
import { until } from '../../tools/test/until.ts';
import { describeWithEngine, engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from './shipped-base.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

describeWithEngine('mp-test that asks again and again in docker runtime', () => {
  let made: MadeImages;
  let base: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    base = await buildShippedBase(made);
  });

  afterAll(async () => {
    await made?.remove();
  });

  test('watches: an edit gets into a new image, and what is new in the result is shown', async () => {
    const project = orchard();
    const words = ['collect', '--watch', '--runtime', 'docker', ...values];
    const started = project.start(words, environment);
    const shown = () => started.output().both;
    await until(() => shown().includes('Ctrl-C ends it.'));
    project.write('collect.sh', answers(collection(row('trees', 'South'))));
    await until(() => /Passed with .* in \d/.test(shown()));
    expect(shown()).toContain('\n  + Orchard::row South\n');
    expect(shown()).toContain('\n  - Orchard::row North\n');
    started.interrupt();
    expect((await started.ended).code).toBe(130);
    const filters = { ancestor: [projectImageName(project.directory)] };
    expect(await engine().listContainers({ all: true, filters })).toEqual([]);
  });

  test('runs for long: one container is asked, and what it used is told for each collection', async () => {
    const project = orchard();
    const words = ['long-run', '-d', '4s', '-i', '2s', '-t', '30s', '--runtime', 'docker'];
    const { code, stdout, stderr } = await project.start(
      [...words, '--json', ...values],
      environment,
    ).ended;
    expect(code).toBe(0);
    const { longRun, runtime }: TestReport = JSON.parse(stdout);
    expect(runtime).toBe('docker');
    expect(longRun?.collections.map(({ container }) => container?.memoryLimit)).toEqual([
      1024 ** 3,
      1024 ** 3,
    ]);
    expect(stderr).toMatch(/^Collection \| Duration +\| Avg CPU %/m);
  });

  function orchard(): TestProject {
    const project = new TestProject({}, { Dockerfile: `FROM ${base}\nCOPY . .\n` });
    made.addTag(projectImageName(project.directory));
    return project;
  }
});
