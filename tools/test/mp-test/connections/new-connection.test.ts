import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cancel } from '../../terminal/scripted-terminal.ts';
import { askProject } from '../ask-project.ts';
import { answers, definition } from '../orchard.ts';
import { TestProject } from '../test-project.ts';

const echo = `cat "$1" > asked.json; ${answers({})}`;
const [host, port] = definition.adapter_instance.identifiers;
const [login] = definition.credential_types;

/** Two types of credential, an enumeration, and an optional text in front of all others. */
const rich = {
  ...definition,
  adapter_instance: {
    ...definition.adapter_instance,
    identifiers: [
      { ...host, display_order: 2 },
      { ...port, display_order: 3 },
      {
        ...host,
        key: 'fruit',
        label: 'Fruit',
        enum: true,
        default: 'pear',
        enum_values: [
          { key: 'apple', label: 'An apple', display_order: 0 },
          { key: 'pear', label: 'A pear', display_order: 1 },
        ],
        display_order: 4,
      },
      { ...host, key: 'note', label: 'Note', required: false, display_order: 1 },
    ],
  },
  credential_types: [
    login,
    {
      key: 'token',
      label: 'A token',
      fields: [{ ...login?.fields[1], key: 'token', label: 'Token' }],
    },
  ],
};

const rest = {
  suite_api_hostname: 'placeholder_hostname',
  suite_api_username: 'placeholder_username',
  suite_api_password: 'placeholder_password',
};

test('a person is asked for all that the platform asks for, in its order, and the connection is saved', async () => {
  const project = new TestProject({ test: echo, adapter_definition: answers(rich) });
  const { code, stdout, questions, left } = await askProject(project, {}, [
    '', // the note
    '', // a host is required
    'orchard.example',
    'https', // no integer
    '8443',
    'An apple',
    'Login',
    'gardener',
    'Pomona-1742',
    false, // Suite API
    'north',
  ]);
  expect(code).toBe(0);
  expect(left).toEqual([]);
  expect(questions.map(({ kind, message, initial }) => [kind, message, initial])).toEqual([
    ['text', 'Note (optional)', ''],
    ['text', 'Host name', ''],
    ['text', 'Port', '443'],
    ['select', 'Fruit', 'A pear'],
    ['select', 'Which credential?', undefined],
    ['text', 'User', ''],
    ['password', 'Password', undefined],
    ['confirm', 'Give collections an access to the Suite API?', false],
    ['text', 'Name to save the connection under (Enter alone does not save it)', undefined],
  ]);
  expect(questions.map(({ problems }) => problems)).toEqual([
    [],
    ['It is required.'],
    ['It must be an integer.'],
    ...Array(6).fill([]),
  ]);
  expect(stdout).toContain("Connection 'north' saved in connections.json");
  expect(JSON.parse(project.read('connections.json'))).toEqual({
    connections: [
      {
        name: 'north',
        identifiers: {
          note: { value: '', required: false, part_of_uniqueness: true },
          host: { value: 'orchard.example', required: true, part_of_uniqueness: true },
          port: { value: '8443', required: true, part_of_uniqueness: false },
          fruit: { value: 'apple', required: true, part_of_uniqueness: true },
        },
        credential: {
          credential_kind_key: 'login',
          user: { value: 'gardener', required: true, password: false },
          password: { value: 'Pomona-1742', required: true, password: true },
        },
        certificates: [],
        suite_api_hostname: null,
        suite_api_username: null,
        suite_api_password: null,
      },
    ],
    ...rest,
  });
  const { adapter_key, credential_config } = JSON.parse(project.read('asked.json'));
  expect(adapter_key.name).toBe('north');
  expect(credential_config.credential_fields[1]).toMatchObject({ value: 'Pomona-1742' });
});

test('connections.json is its owner’s alone, sorted and indented by four blanks', async () => {
  const project = new TestProject({}, { 'connections.json': '{}' });
  await askProject(project, {}, ['orchard.example', '443', 'a', 'b', false, 'one']);
  const file = path.join(project.directory, 'connections.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const text = project.read('connections.json');
  expect(text).toMatch(/^\{\n {4}"connections": \[\n {8}\{\n {12}"certificates": /);
  const keys = [...text.matchAll(/^ {12}"(\w+)"/gm)].map(([, key]) => key);
  expect(keys).toEqual(keys.toSorted());
  expect(text.endsWith('}\n')).toBe(true);
});

test('a connection without a name is used once and not saved', async () => {
  const project = new TestProject({ test: echo });
  const { code } = await askProject(project, {}, ['orchard.example', '443', 'a', 'b', false, '']);
  expect(code).toBe(0);
  expect(JSON.parse(project.read('asked.json')).adapter_key.name).toBe('mp-test');
  expect(() => project.read('connections.json')).toThrow('ENOENT');
});

test('an adapter whose parameters all have defaults is tested without a question', async () => {
  const parameters = [{ ...host, default: 'localhost' }, port];
  const easy = {
    ...definition,
    adapter_instance: { ...definition.adapter_instance, identifiers: parameters },
    credential_types: [],
  };
  const project = new TestProject({ adapter_definition: answers(easy) });
  expect(await askProject(project, {}, [])).toMatchObject({ code: 0, questions: [] });
});

test('what was typed on the command line is not asked for, only what is missing', async () => {
  const project = new TestProject({ test: echo });
  const options = { parameters: ['host=orchard.example'], credentials: ['user=gardener'] };
  const { code, questions } = await askProject(project, options, ['Pomona-1742']);
  expect(code).toBe(0);
  expect(questions).toEqual([{ kind: 'password', message: 'Password', problems: [] }]);
  expect(() => project.read('connections.json')).toThrow('ENOENT');
});

test('--save-connection asks for all that was not typed, and not for a name', async () => {
  const project = new TestProject({});
  const options = { parameters: ['host=orchard.example'], saveConnection: 'south' };
  const { questions } = await askProject(project, options, ['8443', 'gardener', 'secret', false]);
  expect(questions.map(({ message }) => message)).toEqual([
    'Port',
    'User',
    'Password',
    'Give collections an access to the Suite API?',
  ]);
  expect(JSON.parse(project.read('connections.json')).connections[0]).toMatchObject({
    name: 'south',
    identifiers: { host: { value: 'orchard.example' }, port: { value: '8443' } },
  });
});

test('without a terminal --save-connection saves what was given, references as they are', async () => {
  const project = new TestProject({ test: echo }, { 'secrets/password': 'Vertumnus\n' });
  const options = {
    parameters: ['host=orchard.example'],
    credentials: ['user=env:ORCHARD_USER', 'password=file:secrets/password'],
    suiteApi: ['hostname=ops.example', 'username=admin', 'password=env:ORCHARD_USER'],
    saveConnection: 'south',
    environment: { PATH: process.env.PATH, ORCHARD_USER: 'gardener' },
  };
  expect(await askProject(project, options)).toMatchObject({ code: 0 });
  const file = path.join(project.directory, 'secrets/password');
  expect(JSON.parse(project.read('connections.json'))).toMatchObject({
    connections: [
      {
        credential: { user: { value: 'env:ORCHARD_USER' }, password: { value: `file:${file}` } },
        suite_api_hostname: 'ops.example',
        suite_api_password: 'env:ORCHARD_USER',
      },
    ],
    ...rest,
  });
  const again = { connection: 'south', environment: options.environment };
  expect(await askProject(project, again)).toMatchObject({ code: 0 });
  const { credential_fields } = JSON.parse(project.read('asked.json')).credential_config;
  expect(credential_fields).toEqual([
    { key: 'password', value: 'Vertumnus', is_password: true },
    { key: 'user', value: 'gardener', is_password: false },
  ]);
});

test('an access to the Suite API can be that of the project', async () => {
  const project = new TestProject({});
  const form = ['orchard.example', '443', 'a', 'b'];
  const access = ['ops.example', 'admin', 'env:NOT_SET', 'secret'];
  const first = await askProject(project, {}, [...form, true, ...access, true, 'one']);
  expect(first.questions.find(({ message }) => /Password for/.test(message))?.problems).toEqual([
    'Password for the Suite API: the environment variable NOT_SET is not set.',
  ]);
  const saved = JSON.parse(project.read('connections.json'));
  expect(saved).toMatchObject({
    connections: [{ name: 'one', suite_api_hostname: null, suite_api_password: null }],
    suite_api_hostname: 'ops.example',
    suite_api_username: 'admin',
    suite_api_password: 'secret',
  });
  const second = await askProject(project, { saveConnection: 'two' }, [...form, false]);
  expect(second.questions.at(-1)?.message).toContain('than the one of the project, at ops.example');
  expect(JSON.parse(project.read('connections.json')).connections).toHaveLength(2);
});

test('a name that is taken is refused, unless it is the connection that is changed', async () => {
  const values = { parameters: ['host=a.example'], credentials: ['user=a', 'password=b'] };
  const project = new TestProject({});
  expect(await askProject(project, { ...values, saveConnection: 'one' })).toMatchObject({
    code: 0,
  });
  const saved = JSON.parse(project.read('connections.json'));
  saved.connections[0].later = 'kept';
  project.write('connections.json', JSON.stringify(saved));
  const { code, stderr } = await askProject(project, { ...values, saveConnection: 'one' });
  expect(code).toBe(2);
  expect(stderr).toContain("has a connection 'one' already");
  const change = { parameters: ['port=1'], connection: 'one', saveConnection: 'one' };
  expect(await askProject(project, change)).toMatchObject({ code: 0 });
  const { connections } = JSON.parse(project.read('connections.json'));
  expect(connections).toHaveLength(1);
  expect(connections[0]).toMatchObject({
    later: 'kept',
    identifiers: { host: { value: 'a.example' }, port: { value: '1' } },
  });
});

test('Ctrl-C at a question ends the command, and nothing is saved', async () => {
  const project = new TestProject({});
  const { code, stderr } = await askProject(project, {}, ['orchard.example', cancel]);
  expect(code).toBe(130);
  expect(stderr).toBe('Interrupted.');
  expect(() => project.read('connections.json')).toThrow('ENOENT');
});

test('a value that would be read as a reference is not saved as one', async () => {
  const project = new TestProject({});
  const values = { parameters: ['host=env:HOME'], credentials: ['user=a', 'password=b'] };
  const { code, stderr } = await askProject(project, { ...values, saveConnection: 'one' });
  expect(code).toBe(2);
  expect(stderr).toContain("The value of 'host' cannot be saved");
});
