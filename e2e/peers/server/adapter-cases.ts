import path from 'node:path';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import { fullInstance } from './body-cases.ts';
import type { Sent } from './sent.ts';

const largeInstance = {
  adapterKey: {
    ...smallestInstance.adapterKey,
    identifiers: [{ key: 'notes', value: 'n'.repeat(5_000_000) }],
  },
};

const results = [
  '{"result": [{"key": {"name": "n"}, "metrics": [{"numberValue": 1.0e2}]}], "more": null}',
  '[1, "é🍎\\u00e9", true, {"a": {}}]',
  '{"errorMessage": ""}',
  ' \n{}\n ',
  'NaN',
  '{"a": NaN}',
  '[Infinity, -Infinity]',
  'null',
  '5',
  '"text"',
  'false',
  ' ',
  '{"a": 1,}',
  "{'a': 1}",
  '{"a": "\t"}',
];

type Fixture = readonly [name: string, ...args: string[]];

/** Those that write nothing to their output pipe and exit with 0. */
const silent: readonly Fixture[] = [
  ['chats-on-stderr-and-exits-0.sh'],
  ['exits-silently.sh', '0'],
  ['opens-its-output-and-writes-nothing.sh'],
];

const fixtures: readonly Fixture[] = [
  ...silent,
  ['answers-after-1-s.sh'],
  ['closes-stdout-and-stderr.sh'],
  ['counts-its-runs.js'],
  ['crashes.sh'],
  ['echoes-its-input.sh'],
  ['exits-silently.sh', '1'],
  ['fails-with-60-kb-on-stderr.sh'],
  ['floods-stderr.sh', '1000000'],
  ['kills-itself.sh'],
  ['nests-arrays.sh', '512'],
  ['nests-arrays.sh', '513'],
  ['nests-arrays.sh', '10000'],
  ['never-opens-its-input.sh'],
  ['opens-dev-stderr.sh'],
  ['opens-its-input-and-never-reads.sh'],
  ['prints-a-stack-trace.js'],
  ['prints-its-password.sh'],
  ['removes-its-directory.sh'],
  ['tells-its-core-limit.sh'],
  ['tells-its-environment.sh'],
  ['tells-its-user.sh'],
  ['writes-3-mb.sh'],
  ['writes-a-bom.sh'],
  ['writes-an-array-of-spaces.sh', '200000'],
  ['writes-duplicate-keys.sh'],
  ['writes-empty-list.sh'],
  ['writes-half-a-document.sh'],
  ['writes-in-1-byte-pieces.sh'],
  ['writes-invalid-bytes-to-stderr.sh'],
  ['writes-invalid-utf-8.sh'],
  ['writes-its-arguments.js', 'one', 'two'],
  ['writes-result-and-exits-0.sh'],
  ['writes-result-and-exits-3.sh'],
  ['writes-result-and-is-killed.sh'],
  ['writes-two-documents.sh'],
];

const bodies: Readonly<Record<string, unknown>> = {
  'opens-its-input-and-never-reads.sh': largeInstance,
  'prints-its-password.sh': fullInstance,
};

const commands = [
  ...results.map((text) => ({
    command: decoded(text),
    name: `writes ${JSON.stringify(text)}`,
    hasNoResult: text.trim() === '',
  })),
  ...fixtures.map((fixture) => ({
    command: adapter(...fixture),
    name: fixture.join(' '),
    hasNoResult: silent.includes(fixture),
  })),
];

/** Those that take seconds, and read an input of 5 MB: once each. */
const slow = ['reads-half-of-its-input.sh', 'floods-stdout-and-stderr.js', 'writes-64-mb.js'];

/** Programs, good ones and bad ones, each for a request with an instance and one without. */
export const adapterCases: readonly Sent[] = [
  ...commands.flatMap(({ command, name, hasNoResult }) => [
    { title: `POST /test: ${name}`, command, body: bodies[name] ?? smallestInstance },
    {
      title: `GET /adapterDefinition: ${name}`,
      command,
      path: '/adapterDefinition',
      hasNoResult,
    },
  ]),
  ...slow.map((name) => ({
    title: `POST /test: ${name}`,
    command: adapter(name),
    body: largeInstance,
  })),
];

/** No word of a command may hold blanks or quotes here: the two servers do not agree about them. */
function decoded(text: string): string {
  const program = path.join(import.meta.dirname, 'writes-decoded.sh');
  return `${program} ${Buffer.from(text).toString('base64')}`;
}

/** The fixtures of bad adapters that stand in this table. */
export const answeredFixtures: readonly string[] = [...fixtures.map(([name]) => name), ...slow];
