import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import { answers, collection, definition, row, values } from '../orchard.ts';
import { TestProject } from '../test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

/** An adapter that is watched; its first run is over. */
async function watched(project: TestProject, ...words: readonly string[]) {
  const started = project.start(['collect', '--watch', ...values, ...words], environment);
  const printed = () => started.output().both;
  const shows = (text: string) => until(() => printed().includes(text));
  await shows('Ctrl-C ends it.');
  return {
    shows,
    printed,
    /** What it prints from now on, once it shows that. */
    after: async (change: () => void, text: string) => {
      const before = printed().length;
      change();
      await until(() => printed().slice(before).includes(text));
      return printed().slice(before);
    },
    end: async () => {
      started.interrupt();
      const { code } = await started.ended;
      await until(() => !started.isRunning());
      return code;
    },
  };
}

const collects = (project: TestProject, ...rows: readonly object[]) =>
  project.write('collect.sh', answers(collection(...rows)));

test('a change of a file shows what is new in the result, and Ctrl-C ends it with 130', async () => {
  const project = new TestProject({});
  const watch = await watched(project);
  expect(watch.printed()).toMatch(/Orchard::row +\| 1 .*Passed with 0 errors and 0 warnings/s);
  const text = await watch.after(
    () =>
      collects(project, row('trees', 'South'), {
        ...row('trees'),
        metrics: [{ key: 'trees', numberValue: 13 }],
        properties: [{ key: 'soil', stringValue: 'clay' }],
      }),
    'Passed with',
  );
  expect(text).toMatch(/^\n\d\d:\d\d:\d\d collect\.sh changed\n/);
  expect(text).toContain('\n  + Orchard::row South\n');
  expect(text).toContain('\n  ~ Orchard::row North: trees 12 -> 13\n');
  expect(text).toContain('\n  + Orchard::row North: soil "clay"\n');
  expect(text).toMatch(/\n {2}new WARNING: \(row: North\) > Property 'soil' is not defined/);
  expect(text).not.toContain('Collection summary');
  const back = await watch.after(() => collects(project, row('trees')), 'Passed with');
  expect(back).toContain('\n  - Orchard::row South\n');
  expect(back).toMatch(/\n {2}gone WARNING: \(row: North\) > Property 'soil'/);
  expect(await watch.end()).toBe(130);
});

test('errors do not end it, and what comes after them is compared with what was before', async () => {
  const project = new TestProject({});
  const watch = await watched(project);
  const failed = await watch.after(
    () => project.write('collect.sh', 'echo "no ladder" >&2; exit 7'),
    'What to try',
  );
  expect(failed).toMatch(/exit code 7.*no ladder/s);
  const broken = await watch.after(
    () => project.write('adapter_definition.sh', answers({ adapter_key: 'Orchard' })),
    'adapter_label',
  );
  expect(broken).toContain('No describe can be made of the definition');
  project.write('adapter_definition.sh', answers(definition));
  const good = await watch.after(() => collects(project, row('trees', 'South')), 'Passed with');
  expect(good).toContain('\n  - Orchard::row North\n');
  expect(await watch.end()).toBe(130);
});

test('the definition is asked for again, and the table of commands is read again', async () => {
  const project = new TestProject({}, { 'other.sh': answers(collection(row('pears'))) });
  const watch = await watched(project);
  const commands = project.read('commands.cfg').replace('collect.sh', 'other.sh');
  const text = await watch.after(() => project.write('commands.cfg', commands), 'Passed with');
  expect(text).toMatch(/new WARNING: .*'pears' is not defined/);
  const [type] = definition.object_types;
  const [trees] = type?.attributes ?? [];
  const attributes = [trees, { ...trees, key: 'pears', label: 'Pears' }];
  const declared = { ...definition, object_types: [{ ...type, attributes }] };
  const mended = await watch.after(
    () => project.write('adapter_definition.sh', answers(declared)),
    'Passed with',
  );
  expect(mended).toMatch(/gone WARNING: .*'pears' is not defined/);
  expect(await watch.end()).toBe(130);
});

test('logs, reports, installed and built files, and those of git and editors, change nothing', async () => {
  const project = new TestProject({});
  const watch = await watched(project, '--junit', 'report.xml');
  for (const file of ['logs/x', 'node_modules/x/y', 'build/x', '.git/HEAD', '.collect.sh.swp']) {
    project.write(file, 'x');
  }
  project.write('report.xml', 'x');
  const text = await watch.after(() => project.write('other.sh', ''), 'Passed with');
  expect(text).toMatch(/^\n\S+ other\.sh changed\n {2}nothing is different\nPassed/);
  expect(await watch.end()).toBe(130);
  expect(project.read('report.xml')).toContain('<testsuite name="mp-test collect"');
});

test('an adapter that writes a file of its project in each run is not run for ever', async () => {
  const project = new TestProject({
    collect: `echo >> asked; ${answers(collection(row('trees')))}`,
  });
  const watch = await watched(project);
  await watch.shows('asked changes in each run');
  const text = await watch.after(() => project.write('other.sh', ''), 'Passed with');
  expect(text).toContain('other.sh changed');
  expect(await watch.end()).toBe(130);
});

test('a server that goes away is started again with the next change', async () => {
  const project = new TestProject({});
  const watch = await watched(project);
  await watch.after(() => project.write('collect.sh', 'kill -9 $PPID'), 'gave no answer');
  const text = await watch.after(() => collects(project, row('trees', 'South')), 'Passed with');
  expect(text).toContain('\n  + Orchard::row South\n');
  expect(await watch.end()).toBe(130);
});

test('what no change of a file mends ends it at once', async () => {
  const { code, stderr } = await new TestProject({}).run('connect', '--watch');
  expect(code).toBe(2);
  expect(stderr.split("'host' is required")).toHaveLength(2);
});

test.each([
  ['a long run', ['long-run', '--watch'], 'not for long-run'],
  ['an image', ['collect', '--watch', '--image=x'], 'an image does not change'],
  ['one report', ['collect', '--watch', '--json'], 'use one of them'],
  ['a recording', ['collect', '--watch', '--record=a'], 'record what is right'],
])('%s of what is watched is wrong usage', async (_, words, sentence) => {
  const { code, stderr } = await new TestProject({}).run(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});
