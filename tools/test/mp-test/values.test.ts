import { describe, expect, test } from 'vitest';
import { answers, values } from './orchard.ts';
import { TestProject } from './test-project.ts';

const password = 'Pomona-1742';
const environment = { ORCHARD_PASSWORD: password };

test('what is missing is said at once, with all there is to fill in, and nobody is asked', async () => {
  const { code, stdout, stderr } = await new TestProject({}).run('connect');
  expect(code).toBe(2);
  expect(stderr).toBe(`The parameter 'host' is required and was not given.
The credential field 'user' is required and was not given.
The credential field 'password' is required and was not given.

Parameters, each --param key=value:
  host  Host name, required
  port  Port, required, an integer, default 443
Credential 'login', each --credential key=env:NAME, file:PATH or the value:
  user      User, required
  password  Password, required, secret
`);
  expect(stdout).toContain('Testing connect');
});

test.each([
  ['a parameter that the adapter lacks', ['--param=gate=1'], "no parameter 'gate'"],
  ['a field that the credential lacks', ['--credential=token=1'], "has no field 'token'"],
  [
    'a credential type that the adapter lacks',
    ['--credential-type=key'],
    "no credential type 'key'",
  ],
  ['a text for a number', ['--param=port=https'], "'port' must be an integer"],
  ['a value twice', ['--param=port=1', '--param=port=2'], '--param port is given twice'],
  ['a variable that is not set', ['--credential=pin=env:NOT_SET'], 'NOT_SET is not set'],
  ['a file that is not there', ['--credential=pin=file:gone'], 'the file gone cannot be read'],
  ['a connection file that is not there', ['--connection-file=gone.json'], 'gone.json'],
  ['a duration that is none', ['--timeout=soon'], 'Invalid time. --timeout'],
  ['a window of something else', ['--collection-window-duration=1h'], 'are for collect'],
  ['an image without a container', ['--runtime=process', '--image=orchard'], '--image needs'],
  ['a port that is none', ['--port=65536'], 'expected a number from 0 to 65535'],
  ['a directory without project', ['--path=logs'], 'There is no directory logs.'],
  ['an option that is none', ['--twice'], "unknown option '--twice'"],
  ['another adapter without a name', ['--expect-foreign='], '--expect-foreign needs an adapter'],
])('%s is wrong usage', async (_, words, sentence) => {
  const project = new TestProject({});
  const { code, stderr } = await project.start(['connect', ...values, ...words], environment).ended;
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
});

test('a method that is mistyped is told from a password that nobody quoted', async () => {
  const project = new TestProject({});
  const mistyped = await project.run('colect');
  expect(mistyped).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean collect?'),
  });
  const secret = await project.run('--credential=password=my', 'Pomona');
  expect(secret.code).toBe(2);
  expect(secret.stderr).not.toMatch(/Pomona|Did you mean/);
});

test('a connection for a method that is about no adapter instance is wrong usage', async () => {
  const { code, stderr } = await new TestProject({}).run('version', '-c', 'north');
  expect(code).toBe(2);
  expect(stderr).toContain('--connection is of no use to version');
});

describe('a connection file', () => {
  const one = {
    name: 'one',
    identifiers: {
      host: { value: 'orchard.example', required: true },
      container_memory_limit: '512',
    },
    credential: {
      credential_kind_key: 'login',
      user: { value: 'gardener' },
      password: { value: 'file:secret.txt', password: true },
    },
    certificates: null,
  };
  const suiteApi = {
    suite_api_hostname: 'ops.example',
    suite_api_username: 'admin',
    suite_api_password: 'env:ORCHARD_PASSWORD',
  };
  const file = JSON.stringify({ connections: [one, { ...one, name: 'two' }], ...suiteApi });
  const files = { 'connections.json': file, 'secret.txt': 'Vertumnus\n' };

  test('gives name, values by reference, and the Suite API to collections', async () => {
    const project = new TestProject({ collect: 'cat "$1" > asked.json; exit 1' }, files);
    await project.start(['collect', '-c', 'two', '--param=port=8443'], environment).ended;
    const asked = JSON.parse(project.read('asked.json'));
    expect(asked.adapter_key.name).toBe('two');
    const given = asked.adapter_key.identifiers.map((one: { key: string; value: string }) => [
      one.key,
      one.value,
    ]);
    expect(given).toEqual([
      ['host', 'orchard.example'],
      ['container_memory_limit', '512'],
      ['port', '8443'],
    ]);
    expect(asked.credential_config.credential_fields[1].value).toBe('Vertumnus');
    expect(asked.cluster_connection_info).toMatchObject({ host_name: 'ops.example', password });
  });

  test('with several connections wants to know which', async () => {
    const project = new TestProject({}, files);
    const words = ['connect', '--connection-file', 'connections.json'];
    const { code, stderr } = await project.start(words, environment).ended;
    expect(code).toBe(2);
    expect(stderr).toBe(
      'connections.json has several connections: choose with -c one of one, two.\n',
    );
    const none = await project.start(['connect', '-c', 'three'], environment).ended;
    expect(none.stderr).toContain("has no connection 'three'. It has: one, two.");
  });
});

test('a password is printed and written nowhere, whatever the adapter does with it', async () => {
  const base64 = Buffer.from(password).toString('base64');
  const basic = Buffer.from(`gardener:${password}`).toString('base64');
  const test = answers({ errorMessage: `refused: ${password}, ${base64}, Basic ${basic}` });
  const project = new TestProject({ test });
  const words = ['connect', '--json', '--junit', 'report.xml', '-v', '3', ...values];
  const { code, stdout, stderr } = await project.start(words, environment).ended;
  expect(code).toBe(1);
  const all = [stdout, stderr, project.read('report.xml'), project.read('logs/validation.log')];
  for (const text of all) expect(text).toContain('refused: REDACTED, REDACTED, Basic REDACTED');
  expect(all.join('')).not.toMatch(new RegExp(`${password}|${base64}|${basic}`));
});

test('a password is hidden in the lines that a long run prints as it goes on', async () => {
  const collect = answers({ errorMessage: `refused: ${password}` });
  const project = new TestProject({ collect });
  const words = ['long-run', '-d', '0.2s', '-i', '0.1s', ...values];
  const { stdout, stderr } = await project.start(words, environment).ended;
  expect(stderr).toContain('Collection 1 of 2: failed in');
  expect(stderr).toContain('refused: REDACTED');
  expect(stdout + stderr).not.toContain(password);
});

test('words of the command line that may be a password are not repeated', async () => {
  const project = new TestProject({});
  const results = [
    await project.run('connect', '--credential', 'password=apple', 'Pomona'),
    await project.run('Pomona'),
    await project.run('connect', '--credential', 'Pomona'),
    await project.run('connect', '--credentials=password=Pomona'),
    await project.run('connect', '-xPomona'),
  ];
  for (const { code, stdout, stderr } of results) {
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain('Pomona');
  }
});
