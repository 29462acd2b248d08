import { expect } from 'vitest';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import type { Observation } from './observation.ts';
import { quotesItsInput } from './sent.ts';

/** One row: what keeps the vendor's server from answering, and what is answered here meanwhile. */
export interface HeldCase {
  readonly name: string;
  readonly command: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The row in docs/deviations.md. */
  readonly row: string;
  readonly here: Partial<Observation>;
}

const empty = { status: 200, body: {} };
const timeLimit = { status: 500, body: expect.stringContaining('time limit of 1 s') };
const withInput = {
  status: 200,
  input: expect.stringContaining('{"adapter_key": {"name": "North"'),
};

const fixtures: readonly (readonly [
  row: string,
  here: Partial<Observation>,
  ...words: string[],
])[] = [
  ['hang', timeLimit, 'never-opens-its-output.sh'],
  ['hang', timeLimit, 'never-opens-its-pipes.sh'],
  ['hang', timeLimit, 'ignores-term.sh'],
  ['hang', timeLimit, 'stops-itself.sh'],
  ['hang', timeLimit, 'hangs-beside-a-child.sh'],
  ['memory that runs out', { status: 200, body: [1000] }, 'tells-its-oom-score.sh'],
  ['complete result', empty, 'writes-result-and-lingers.sh', '60'],
  ['complete result', empty, 'writes-result-and-ignores-term.sh', '60'],
  ['complete result', empty, 'writes-result-and-notes-term.sh'],
  ['grandchild that holds standard output', empty, 'leaves-a-grandchild-that-holds-stdout.sh'],
  [
    'grandchild that holds the output pipe',
    { status: 200, body: { held: true } },
    'leaves-a-grandchild-that-holds-the-output.sh',
  ],
  [
    'grandchild that holds the output pipe',
    { status: 200, body: { daemon: true } },
    ...['leaves-a-daemon-that-holds-the-pipes.sh', '8'],
  ],
  [
    'opening the output pipe again',
    { status: 500, body: expect.stringMatching(/ at byte 5; it was ended by the server/) },
    'closes-after-half-a-document-and-reopens.sh',
  ],
];

const types: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ['no type', {}],
  ['its type in capitals', { 'content-type': 'APPLICATION/JSON' }],
];

/** Adapters and requests that the vendor's server answers never, or when their processes have gone. */
export const heldCases: readonly HeldCase[] = [
  ...fixtures.map(([row, here, name = '', ...args]) => ({
    ...{ name, command: adapter(name, ...args), row },
    here: { mediaType: 'application/json', ...here },
  })),
  ...types.map(([name, headers]) => ({
    ...{ name: `a request with ${name}`, command: quotesItsInput(), headers },
    row: 'no type, or `application/json` in capitals',
    here: { mediaType: 'application/json', ...withInput },
  })),
];

/** The fixtures of bad adapters that stand in this table. */
export const heldFixtures: readonly string[] = fixtures.map(([, , name = '']) => name);
