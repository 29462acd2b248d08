import fc from 'fast-check';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import type { ExpectedRun } from '../../../base-image/test/behaviour/expected-run.ts';
import { goodResults } from '../../../base-image/test/behaviour/good-results.ts';
import { noDefinitions, noResults } from '../../../base-image/test/behaviour/no-results.ts';
import { unusualAdapters } from '../../../base-image/test/behaviour/unusual-adapters.ts';

/** One request: the adapter that is to run, and what must be answered. */
export interface Draw {
  readonly row: Row;
  readonly path: string;
}

/** What counts of an expected run while others go on beside it. */
export type Row = Pick<
  ExpectedRun,
  'title' | 'command' | 'shortened' | 'limitSeconds' | 'path' | 'request' | 'status' | 'body'
>;

/** So many requests, drawn at random from all adapters that are shell programs. */
export function drawAdapters(count: number, seed: number): readonly Draw[] {
  const posts = fc.constantFrom('/test', '/collect', '/endpointURLs');
  const draw = fc
    .tuple(fc.constantFrom(...drawn), posts)
    .map(([row, post]) => ({ row, path: row.path ?? post }));
  return fc.sample(fc.noBias(draw), { numRuns: count, seed });
}

// Ten times Node would need more memory than the container has.
const fromTables: readonly Row[] = [
  ...goodResults,
  ...noResults,
  ...noDefinitions,
  ...unusualAdapters,
].filter(({ command }) => !command.startsWith('node '));

const good = { status: 200, body: '{}' };

const drawn: readonly Row[] = [
  ...fromTables,
  {
    title: 'Not one byte of 200 KB is lost',
    command: adapter('writes-an-array-of-spaces.sh', '200000'),
    status: 200,
    body: arrayOfSpaces(200_000),
  },
  {
    title: 'A result of 3 MB is kept on disk and answered whole',
    command: adapter('writes-an-array-of-spaces.sh', '3000000'),
    status: 200,
    body: arrayOfSpaces(3_000_000),
  },
  {
    title: '60 KB of standard error are quoted whole',
    command: adapter('fails-with-60-kb-on-stderr.sh'),
    status: 500,
    body: /exit code 1\. Captured stderr:\n {2}BEGIN {59992}END$/,
  },
  {
    ...good,
    title: 'A flood of 5 MB on standard error does no harm to a good result',
    command: adapter('floods-stderr.sh', '5000000'),
  },
  {
    title: 'A daemon outlives its run, but nothing waits for it',
    command: adapter('leaves-a-daemon-that-holds-the-pipes.sh', '5'),
    status: 200,
    body: '{"daemon": true}',
  },
  {
    title: 'A program that is missing from the PATH is named',
    command: 'no-such-program collect',
    status: 500,
    body: /^Error initializing .*program "no-such-program" was not found in the PATH/,
  },
];

function arrayOfSpaces(bytes: number): string {
  return `[${' '.repeat(bytes - 2)}]`;
}
