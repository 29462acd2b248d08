import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runBin } from '../../../tools/test/run-bin.ts';
import { complaintsOf } from './complaints.ts';
import type { PeerProjects } from './peer-projects.ts';
import { quietPort } from './quiet-port.ts';
import { type Answer, keys, type TerminalRun } from './terminal.ts';
import { stale, unexplained } from './vendor-defects.ts';
import type { VendorTools } from './vendor-tools.ts';

type Method =
  | 'adapter_definition'
  | 'collect'
  | 'connect'
  | 'endpoint_urls'
  | 'long-run'
  | 'version';

/** The vendor's mp-test asks an adapter of ours in an image of ours. */
export function testMpTest(projects: () => PeerProjects, tools: () => VendorTools): void {
  const runs = new Map<Method, TerminalRun>();
  let complaints: string[] = [];

  // Each takes ten seconds of mostly waiting. They also begin together because each removes nameless
  // images of its kind at its end, and one that is being built has no name yet.
  beforeAll(async () => {
    await saveConnection(projects().original);
    const copies = await Promise.all(
      methods.map(async ({ method }) => projects().copy(method.replace(/\W/, '_'))),
    );
    const all = methods.map(async ({ method, words, answers }, place) =>
      runs.set(method, await ask(tools(), copies[place] ?? '', [method, ...words], answers)),
    );
    await Promise.all(all);
    complaints = [...runs.values()].flatMap(complaintsOf);
  }, 600_000);

  test.each(methods)('$method: $says', ({ method, shows }) => {
    const { code, text } = runOf(method);
    expect(code, text).toBe(0);
    shows(text);
  });

  test.each(methods)(
    '$method finds nothing wrong but what is a defect of its own',
    ({ method }) => {
      const run = runOf(method);
      expect(unexplained(complaintsOf(run))).toEqual([]);
      if (complaintsOf(run).length === 0)
        expect(run.text).toContain('Validation passed with no errors');
    },
  );

  test('a connection that was typed in there is one for our mp-test', async () => {
    const file = path.join(projects().original, '../connect/connections.json');
    expect(JSON.parse(await readFile(file, 'utf8')).connections).toHaveLength(2);
    const words = ['connect', '--runtime', 'process', '--connection-file', file, '-c', 'typed'];
    const { code, stderr } = await runBin('mp-test', words, projects().original);
    expect(code, stderr).toBe(0);
  });

  test('each defect that is known of it occurs', () => {
    expect(stale('mp-test', complaints)).toEqual([]);
  });

  function runOf(method: Method): TerminalRun {
    const run = runs.get(method);
    if (run === undefined) throw new Error(`${method} was not run`);
    return run;
  }
}

/** Lets our mp-test ask the adapter in its container, which also makes the layers that all share. */
async function saveConnection(project: string): Promise<void> {
  const words = ['collect', '--runtime', 'docker', '--strict', '--save-connection', 'saved'];
  const { code, stderr } = await runBin('mp-test', words, project);
  expect(code, stderr).toBe(0);
}

async function ask(
  tools: VendorTools,
  project: string,
  words: readonly string[],
  answers: readonly Answer[] | undefined,
): Promise<TerminalRun> {
  const connection = answers === undefined ? ['-c', 'saved'] : [];
  const options = ['-p', project, ...connection, '-v', '3', '-P', String(await quietPort())];
  const command = { name: 'mp-test', words: [...options, ...words], cwd: project } as const;
  return tools.run({ ...command, ...(answers && { answers }) });
}

const methods: readonly {
  readonly method: Method;
  readonly says: string;
  readonly words: readonly string[];
  readonly answers?: readonly Answer[];
  readonly shows: (text: string) => void;
}[] = [
  {
    method: 'connect',
    says: 'asks for a connection, with the defaults of the definition, and the test passes',
    words: [],
    answers: [
      { question: /New Connection/, keys: keys.down + keys.enter },
      { question: /'Adapter Memory Limit \(MB\)': 1024/, keys: keys.enter },
      { question: /'Host name' \(Optional\):/, keys: keys.enter },
      { question: /'Programs': 10/, keys: keys.enter },
      { question: /'File system limit \(%\)': 90/, keys: keys.enter },
      { question: /SuiteAPI calls\?\s.*No/s, keys: keys.down + keys.enter },
      { question: /a name for this connection:/, keys: `typed${keys.enter}` },
    ],
    shows: (text) => expect(answerIn(text)).toEqual({}),
  },
  {
    method: 'collect',
    says: 'counts the objects of each type of the definition',
    words: [],
    shows: (text) => expect(text).toMatch(/^Peer\w+::host +\| 1 /m),
  },
  {
    method: 'long-run',
    says: 'collects twice, and nothing grows',
    // A collection takes half a second, and several on a busy machine: longer than that is a warning.
    words: ['-d', '20s', '-i', '10s', '-t', '60s'],
    shows: (text) => {
      expect(text).toMatch(/^Peer\w+::host +(\| 0\.00 % +){6}$/m);
      expect(text).toMatch(/^2 +\| \d+\.\d+ s +\|/m);
    },
  },
  {
    method: 'endpoint_urls',
    says: 'shows that there are none',
    words: [],
    shows: (text) => expect(answerIn(text)).toEqual({ endpointUrls: [] }),
  },
  {
    method: 'adapter_definition',
    says: 'makes a describe of the definition, which obeys the grammar',
    words: [],
    shows: (text) => expect(answerIn(text)).toMatchObject({ adapter_label: 'Original' }),
  },
  {
    method: 'version',
    says: 'takes the version of the API as one it knows',
    words: [],
    shows: (text) => expect(answerIn(text)).toEqual({ major: 1, minor: 0, maintenance: 0 }),
  },
];

/** The JSON that the adapter answered, as it is shown between the progress and the tables. */
function answerIn(text: string): unknown {
  const [shown] = /^\{(?:\}|[\s\S]*?^\})$/m.exec(text) ?? [];
  if (shown === undefined) throw new Error(`No answer is shown:\n${text}`);
  return JSON.parse(shown);
}
