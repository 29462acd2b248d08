import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../until.ts';
import { answers, collection, row, values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };
const undeclared = answers(collection(row('trees'), row('apples', 'South')));

test('an adapter that dies is shown with exit code, stderr, the logs and what to try', async () => {
  const project = new TestProject({ collect: 'echo "no ladder" >&2; exit 7' });
  const { code, stdout, stderr } = await project.start(['collect', ...values], environment).ended;
  expect(code).toBe(1);
  expect(stdout).toMatch(/Collection Failed: 500 .*\n.*ended with exit code 7/);
  expect(stdout.split('no ladder')).toHaveLength(2);
  expect(stderr).toMatch(/^Logs: logs\nWhat to try: Read adapter\.log.*mp-test wait/m);
});

test('a request without a result is one error, in JUnit too, and no message has the port', async () => {
  const project = new TestProject({ collect: 'exit 7', test: 'exit 7', endpoint_urls: 'exit 7' });
  for (const method of ['collect', 'connect', 'endpoint_urls']) {
    const words = [method, '--junit', 'report.xml', ...values];
    const { stdout } = await project.start(words, environment).ended;
    expect(stdout).toMatch(/^Failed with 1 error and \d warnings?$/m);
    expect(stdout).not.toMatch(/Found \d+ error|Validation passed/);
    const junit = project.read('report.xml');
    expect(junit).toContain('failures="0" errors="1"');
    expect(junit).not.toMatch(/127\.0\.0\.1:\d/);
  }
});

test('what else is wrong with a failed answer is printed, not only counted', async () => {
  const project = new TestProject({ test: answers({ errorMessage: 7 }) });
  const { code, stdout } = await project.start(['connect', ...values], environment).ended;
  expect(code).toBe(1);
  expect(stdout).toContain('schema error: $.errorMessage');
  expect(stdout).toMatch(/^Failed with 2 errors/m);
});

test('an adapter that says why it fails fails the test', async () => {
  const project = new TestProject({ test: answers({ errorMessage: 'the gate is locked' }) });
  const { code, stdout, stderr } = await project.start(['connect', ...values], environment).ended;
  expect(code).toBe(1);
  expect(stdout).toContain('Failed: the gate is locked');
  expect(stderr).toContain('What to try: The adapter says so itself');
  expect(stderr).not.toContain('--save-connection');
  const words = ['connect', '--save-connection', 'north', ...values];
  const saved = await project.start(words, environment).ended;
  expect(saved.stderr).toContain("connection 'north' in connections.json are wrong: -c north");
});

test('a collection without relationships has no table of them', async () => {
  const { stdout } = await new TestProject({}).start(['collect', ...values], environment).ended;
  expect(stdout).toContain('Object Type');
  expect(stdout).not.toContain('Parent Type');
});

test('the words of a failure among the data are data', async () => {
  const project = new TestProject({
    collect: answers(collection(row('trees', 'errorMessage'))),
  });
  expect((await project.start(['collect', ...values], environment).ended).code).toBe(0);
});

test('a time limit that expires says what a cloud proxy would have done, and none has no limit', async () => {
  const project = new TestProject({ test: `sleep 1; ${answers({})}` });
  const late = await project.start(['connect', '-t', '0.2001s', ...values], environment).ended;
  expect(late.code).toBe(1);
  expect(late.stderr).toMatch(
    /no answer within 0\.2001 s\. A cloud proxy would have gone on waiting/,
  );
  const generous = await project.start(['connect', '-t', '900h', ...values], environment).ended;
  expect(generous.code).toBe(0);
  const patient = await project.start(['connect', '-t', 'none', ...values], environment).ended;
  expect(patient.code).toBe(0);
});

test('a warning changes the exit code only with --strict', async () => {
  const project = new TestProject({ collect: undeclared });
  const { code, stdout } = await project.start(['collect', ...values], environment).ended;
  expect(code).toBe(0);
  expect(stdout).toContain('Found 1 warning when validating response; -v 2 prints it');
  const strict = await project.start(['collect', '--strict', ...values], environment).ended;
  expect(strict.code).toBe(1);
  expect(strict.stdout).toMatch(/^Failed with 0 errors and 1 warning$/m);
});

test('the verbosity decides which findings are printed', async () => {
  const project = new TestProject({ collect: undeclared });
  const printed = async (level: string) => {
    const { stdout } = await project.start(['collect', '-v', level, ...values], environment).ended;
    return stdout.includes('apples');
  };
  expect([await printed('1'), await printed('2')]).toEqual([false, true]);
});

test('a definition that cannot be used fails the test', async () => {
  const project = new TestProject({ adapter_definition: answers({ adapter_key: 'Orchard' }) });
  const { code, stderr } = await project.run('collect');
  expect(code).toBe(1);
  expect(stderr).toContain('$.adapter_label');
});

test('a server that cannot start is no fault of the adapter', async () => {
  const project = new TestProject({}, { logs: 'a file where a directory belongs' });
  const { code, stderr } = await project.run('version');
  expect(code).toBe(3);
  expect(stderr).toContain('logs');
});

test('Ctrl-C ends server and adapter, and exits 130', async () => {
  const project = new TestProject({ collect: 'echo $$ > pid; exec sleep 600' });
  const started = project.start(['collect', ...values], environment);
  const pidFile = path.join(project.directory, 'pid');
  await until(() => existsSync(pidFile) && project.read('pid') !== '');
  started.interrupt();
  const { code, stderr } = await started.ended;
  expect({ code, stderr }).toEqual({ code: 130, stderr: 'Interrupted.\n' });
  await until(() => !started.isRunning());
  expect(existsSync(`/proc/${project.read('pid').trim()}`)).toBe(false);
});
