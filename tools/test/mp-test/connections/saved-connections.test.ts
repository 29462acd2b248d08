import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readSuiteApi } from '../../../src/mp-test/connections/read-connection.ts';
import { askProject } from '../ask-project.ts';
import { answers } from '../orchard.ts';
import { TestProject } from '../test-project.ts';

const echo = `cat "$1" > asked.json; ${answers({})}`;

function connection(name: string, password = 'Pomona-1742') {
  return {
    name,
    identifiers: { host: { value: `${name}.example` } },
    credential: {
      credential_kind_key: 'login',
      user: { value: 'gardener' },
      password: { value: password, password: true },
    },
    certificates: [],
  };
}

function projectWith(...connections: readonly object[]) {
  const file = JSON.stringify({ connections });
  const project = new TestProject({ test: echo }, { 'connections.json': file });
  return { project, file, asked: () => JSON.parse(project.read('asked.json')).adapter_key.name };
}

test('the only connection of a project is used without being named', async () => {
  const { project, asked, file } = projectWith(connection('one'));
  const { code, stdout } = await askProject(project, {});
  expect(code).toBe(0);
  expect(stdout).toContain("Connection 'one' of connections.json");
  expect(asked()).toBe('one');
  expect(project.read('connections.json')).toBe(file);
});

test('of several a person chooses; without a terminal the command says how', async () => {
  const { project, asked } = projectWith(connection('one'), connection('two'));
  const { questions } = await askProject(project, {}, ['two']);
  expect(questions[0]?.labels).toEqual(['one', 'two', 'New connection']);
  expect(asked()).toBe('two');
  const { code, stderr } = await askProject(project, {});
  expect(code).toBe(2);
  expect(stderr).toBe('connections.json has several connections: choose with -c one of one, two.');
});

test('a new one can be made instead', async () => {
  const { project } = projectWith(connection('one'), connection('two'));
  const form = ['new.example', '443', 'a', 'b', false];
  const { questions } = await askProject(project, {}, ['New connection', ...form, 'one', 'three']);
  expect(questions.at(-1)?.problems).toEqual(["There is a connection 'one' already."]);
  const { connections } = JSON.parse(project.read('connections.json'));
  expect(connections.map(({ name }: { name: string }) => name)).toEqual(['one', 'two', 'three']);
});

test('a name that no connection has is an error, also where a person could choose', async () => {
  const { project } = projectWith(connection('one'));
  const { code, stderr } = await askProject(project, { connection: 'two' }, ['one']);
  expect(code).toBe(2);
  expect(stderr).toBe("connections.json has no connection 'two'. It has: one.");
});

test('a file without connections, and one that is not there, say what to do', async () => {
  const empty = new TestProject({}, { 'connections.json': '{"connections": []}' });
  const none = await askProject(empty, { connection: 'two' }, []);
  expect(none.stderr).toBe(
    "connections.json has no connection 'two'. It has none: mp-test connect --save-connection two makes it.",
  );
  const elsewhere = await askProject(empty, { connectionFile: 'gone.json' }, []);
  expect(elsewhere.stderr).toBe(
    'There is no file gone.json: give its path with --connection-file, from the directory that you are in.',
  );
});

test('typed values without a name are an instance of their own', async () => {
  const { project, asked } = projectWith(connection('one'));
  const values = { parameters: ['host=a.example'], credentials: ['user=a', 'password=b'] };
  expect(await askProject(project, values)).toMatchObject({ code: 0 });
  expect(asked()).toBe('mp-test');
});

test.each([
  ['the empty file of the vendor’s tools', '{}'],
  ['placeholders alone', '{"suite_api_hostname": "placeholder_hostname", "connections": null}'],
])('%s has no connection', async (_, file) => {
  const project = new TestProject({}, { 'connections.json': file });
  const { code, stderr } = await askProject(project, {});
  expect(code).toBe(2);
  expect(stderr).toContain("'host' is required and was not given");
});

test('a connection that was saved without a credential is sent without one', async () => {
  const { project } = projectWith({ ...connection('one'), credential: {} });
  expect(await askProject(project, {})).toMatchObject({ code: 0 });
  expect(JSON.parse(project.read('asked.json')).credential_config).toBeNull();
});

test('a broken file is refused without repeating what is in it', async () => {
  const project = new TestProject({}, { 'connections.json': '{"password": Pomona' });
  const { code, stderr } = await askProject(project, {});
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'connections.json is no JSON: line 1 has a mistake.',
  });
});

test.each([
  ['git keeps the file', 'add', 'is kept by git, and holds passwords (password)'],
  ['git would keep the file', undefined, 'is not ignored by git, and holds passwords (password)'],
  ['git ignores the file', 'ignore', undefined],
])('a password in the clear is warned of when %s', async (_, step, warning) => {
  const { project } = projectWith(connection('one'));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: project.directory });
  git('init', '-q');
  if (step === 'add') git('add', 'connections.json');
  if (step === 'ignore') project.write('.gitignore', 'connections.json\n');
  const { code, stderr } = await askProject(project, {});
  expect(code).toBe(0);
  expect(stderr).toEqual(warning === undefined ? '' : expect.stringContaining(warning));
});

test('a file whose passwords are references may be kept by git', async () => {
  const { project } = projectWith(connection('one', 'env:HOME'));
  execFileSync('git', ['init', '-q'], { cwd: project.directory });
  expect(await askProject(project, {})).toMatchObject({ code: 0, stderr: '' });
});

test('an empty text is no access to the Suite API: what holds for the project counts', async () => {
  const one = { ...connection('one'), suite_api_hostname: 'ops.example', suite_api_password: '' };
  const shared = { suite_api_username: 'gardener', suite_api_password: 'Vertumnus' };
  const place = { kind: 'connections', file: '/x', name: 'x', exists: true } as const;
  const read = readSuiteApi({ ...place, shared, connections: [one] }, one, {});
  if ('kind' in read) throw new Error(read.text);
  expect([...read].map(([key, { text }]) => [key, text])).toEqual([
    ['hostname', 'ops.example'],
    ['username', 'gardener'],
    ['password', 'Vertumnus'],
  ]);
});
