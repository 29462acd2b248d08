import { expect, test } from 'vitest';
import { until } from '../../until.ts';
import { answers, collection, definition, row, values } from '../orchard.ts';
import { type Programs, TestProject } from '../test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

/** A project whose n-th collection is made by the n-th program, and all others by the last one. */
function project(programs: readonly string[], others: Programs = {}): TestProject {
  const files = Object.fromEntries(
    programs.map((one, index) => [`collection-${index + 1}.sh`, one]),
  );
  const collect = `echo >> asked; n=$(wc -l < asked)
test -f collection-$n.sh || n=${programs.length}
. ./collection-$n.sh`;
  return new TestProject({ ...others, collect }, files);
}

async function longRun(one: TestProject, ...words: readonly string[]) {
  const all = ['long-run', '--json', ...words, ...values];
  const { code, stdout, stderr } = await one.start(all, environment).ended;
  return { code, report: JSON.parse(stdout), stderr };
}

const trees = answers(collection(row('trees')));

test('collections begin an interval apart, ask one server, and end with the duration', async () => {
  const one = project([trees], {
    adapter_definition: `echo >> asked-definition; ${answers(definition)}`,
  });
  const { code, report } = await longRun(one, '-d', '3.9s', '-i', '1.3s');
  expect(code).toBe(0);
  expect(report).toMatchObject({ method: 'long-run', passed: true, runtime: 'process' });
  expect(report.request).toBeUndefined();
  const { planned, interval, duration, collections, types } = report.longRun;
  expect({ planned, interval, duration }).toEqual({ planned: 3, interval: 1.3, duration: 3.9 });
  const begins = collections.map(({ begin }: { begin: number }) => begin);
  expect(begins).toHaveLength(3);
  expect(begins[1] - begins[0]).toBeGreaterThanOrEqual(1.3);
  expect(begins[2] - begins[1]).toBeGreaterThanOrEqual(1.3);
  expect(collections[2]).toMatchObject({
    number: 3,
    status: 200,
    tookTooLong: false,
    counts: { objects: 2, metrics: 1, properties: 0, events: 0, relationships: 0 },
    findings: { errors: 0, warnings: 0 },
  });
  expect(types[1]).toMatchObject({
    type: 'Orchard::row',
    foundIn: [1, 2, 3],
    counts: { objects: [1, 1, 1] },
    growth: { objects: 0, propertyValues: 0 },
  });
  expect(one.read('asked-definition')).toBe('\n');
  expect(one.read('logs/validation.log')).toContain('SUCCESS: No abnormal object growth found');
});

test('collections that fail or come late are errors, and the others go on', async () => {
  const one = project([trees, 'echo "no ladder" >&2; exit 7', 'sleep 30', trees]);
  const { code, report, stderr } = await longRun(one, '-d', '4s', '-i', '1s', '-t', '5s');
  expect(code).toBe(1);
  const statuses = report.longRun.collections.map(({ status }: { status: number }) => status);
  expect(statuses).toEqual([200, 500, 408, 200]);
  const errors = report.findings.filter(({ severity }: Found) => severity === 'ERROR');
  expect(errors.map(({ rule }: Found) => rule)).toEqual([
    'failed-collections',
    'failed-collections',
  ]);
  expect(errors[0].message).toMatch(/^Collection 2 failed: 500 .*exit code 7.*no ladder/s);
  expect(errors[1].message).toBe(
    'Collection 3 failed: 408 Request Timeout: There was no answer within 5 s. A cloud proxy would have gone on waiting.',
  );
  expect(report.failure).toBeUndefined();
  expect(report.longRun.collections[2]).toMatchObject({ tookTooLong: true, seconds: 5 });
  expect(stderr).toMatch(/^Collection 2 of 4: failed in \d\.\d\d s: 500 Internal Server Error$/m);
  expect(stderr).toMatch(/^2 failed collections$/m);
  expect(stderr).toContain('Collection 3 failed: 408');
});

test('a run of which each collection fails has no result, and tells what to try', async () => {
  const one = project(['exit 7']);
  const { code, report, stderr } = await longRun(one, '-d', '0.2s', '-i', '0.1s', '-t', '20s');
  expect(code).toBe(1);
  expect(report.failure).toMatchObject({ reason: expect.stringContaining('exit code 7') });
  expect(stderr).toContain('What to try: Read adapter.log');
});

test('the next collection begins at once when one takes longer than the interval, with a warning', async () => {
  const one = project([`sleep 0.5; ${trees}`]);
  const words = ['-d', '0.2s', '-i', '0.1s', '-t', '20s'];
  const { code, report } = await longRun(one, ...words);
  expect(code).toBe(0);
  const [first, second] = report.longRun.collections;
  expect(first.tookTooLong).toBe(true);
  expect(second.begin - first.begin - first.seconds).toBeLessThan(5);
  expect(report.findings).toContainEqual({
    rule: 'slow-collections',
    severity: 'WARNING',
    message: expect.stringMatching(/^Collection 1 took .* longer than the collection interval/),
  });
  one.write('asked', '');
  expect((await longRun(one, ...words, '--strict')).code).toBe(1);
});

test('each collection is checked, and what several have is said once', async () => {
  const pears = answers(collection(row('pears')));
  const one = project([trees, pears, pears]);
  const { report, stderr } = await longRun(one, '-d', '0.3s', '-i', '0.1s', '-t', '20s');
  const message =
    "(row: North) > Metric 'pears' is not defined in describe.xml. Could not find ResourceAttribute 'pears'. (in 2 of 3 collections, first in 2)";
  const found = report.findings.filter(({ rule }: Found) => rule === 'declared-attribute');
  expect(found.map((one: Found) => [one.severity, one.message])).toEqual([['WARNING', message]]);
  const warnings = report.longRun.collections.map(
    (collection: { findings: { warnings: number } }) => collection.findings.warnings,
  );
  expect(warnings).toEqual([0, 1, 1]);
  // Warnings are shown, though nobody asked for them.
  expect(stderr).toContain(message);
});

test('types that come late or go away are findings', async () => {
  const both = answers(collection(row('trees'), { ...row('trees'), key: basket }));
  const one = project([trees, both, trees]);
  const { report } = await longRun(one, '-d', '0.3s', '-i', '0.1s', '-t', '20s');
  const rules = report.findings.map(({ rule }: Found) => rule);
  expect(rules).toContain('late-object-types');
  expect(rules).toContain('vanished-object-types');
});

test('Ctrl-C ends it, and what was collected is reported', async () => {
  const one = project([trees, trees, 'echo $$ > pid; exec sleep 600']);
  const words = ['long-run', '--json', '-d', '1h', '-i', '0.1s', '-t', 'none', ...values];
  const started = one.start(words, environment);
  await until(() => one.has('pid'));
  started.interrupt();
  const { code, stdout, stderr } = await started.ended;
  expect(code).toBe(130);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    passed: false,
    exitCode: 130,
    failure: {
      code: 'INTERRUPTED',
      reason: 'Ended after 2 of 36000 collections. Interrupted.',
    },
    counts: { errors: 0 },
    longRun: { planned: 36_000, duration: 3600 },
  });
  expect(report.longRun.collections).toHaveLength(2);
  expect(stderr).toContain('Long Collection summary');
  await until(() => !started.isRunning());
});

test('Ctrl-C while it waits for the next collection ends it at once', async () => {
  const one = project([trees]);
  const started = one.start(['long-run', '-i', '10m', ...values], environment);
  await until(() => started.output().stderr.includes('Collection 2 of 36 in 10:00 …'));
  started.interrupt();
  const { code, stdout, stderr } = await started.ended;
  expect(code).toBe(130);
  expect(stdout).toMatch(/Orchard::row +\| 1\.0 /);
  expect(stderr).toMatch(/Ended after 1 of 36 collections\. Interrupted\.\n$/);
});

test('Ctrl-C before anything was collected leaves nothing to report', async () => {
  const one = project(['echo $$ > pid; exec sleep 600']);
  const started = one.start(['long-run', ...values], environment);
  await until(() => one.has('pid'));
  started.interrupt();
  const { code, stdout, stderr } = await started.ended;
  expect(code).toBe(130);
  expect(stdout).not.toContain('summary');
  expect(stderr).toMatch(/Interrupted\.\n$/);
});

test('a server that goes away ends it, and what was collected is reported', async () => {
  const one = project([trees, 'kill -9 $PPID']);
  const { code, report } = await longRun(one, '-d', '1h', '-i', '0.1s', '-t', 'none');
  expect(code).toBe(3);
  expect(report.failure).toMatchObject({
    code: 'SERVER_GONE',
    reason: expect.stringMatching(
      /^Ended after 1 of 36000 collections\. The server gave no answer/,
    ),
  });
});

test('without a terminal each collection is a line when it is due and one when it is over', async () => {
  const one = project([trees]);
  const words = ['long-run', '-d', '1s', '-i', '0.5s', ...values];
  const { stderr } = await one.start(words, environment).ended;
  const over = (number: number) =>
    expect.stringMatching(
      new RegExp(`^Collection ${number} of 2: 2 objects, 0 errors, 0 warnings in \\d+\\.\\d\\d s`),
    );
  expect(stderr.trim().split('\n')).toEqual([
    'Collection 1 of 2 …',
    over(1),
    expect.stringMatching(/^Collection 2 of 2( in 0:0[01])? …$/),
    over(2),
  ]);
});

test.each([
  ['a duration for another method', ['collect', '-d', '1h'], 'are for long-run, not for collect'],
  ['an interval that is none', ['long-run', '-i', '0s'], '--collection-interval cannot be zero'],
  ['a number for a long run', ['long-run', '-n', '1'], 'are for collect, not for long-run'],
])('%s is wrong usage', async (_, words, sentence) => {
  const { code, stderr } = await new TestProject({}).run(...words);
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

const basket = { name: 'Left', adapterKind: 'Orchard', objectKind: 'basket', identifiers: [] };
