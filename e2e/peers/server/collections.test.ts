import { expect, test } from 'vitest';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import { smallestInstance } from '../../../base-image/test/server/server-process.ts';
import { describeWithLogDirectory } from '../python/log-directory.ts';
import { deviationRows } from './deviations/deviation.ts';
import type { Observation } from './observation.ts';
import { quotesItsInput, type Sent } from './sent.ts';
import { type Answers, ServerPair } from './server-pair.ts';

/** Where a window begins; no adapter was told the end of one that its caller gave. */
type Start = 'the beginning' | 'another time' | `end of ${number}`;

interface Step {
  readonly command?: string;
  readonly members?: Readonly<Record<string, unknown>>;
  /** The number and the beginning of the window, at both servers. */
  readonly seen: readonly [number, Start];
  /** What differs here, and the row that says so. */
  readonly here?: readonly [number, Start];
  readonly row?: string;
}

const failed = 'window of a failed collection';

const steps: readonly Step[] = [
  { seen: [0, 'the beginning'] },
  { seen: [1, 'end of 0'] },
  { seen: [2, 'end of 1'], command: adapter('prints-its-password.sh') },
  { seen: [3, 'end of 2'], here: [3, 'end of 1'], row: failed },
  { seen: [4, 'end of 3'], command: quotesItsInput('errorMessage') },
  { seen: [5, 'end of 4'], here: [5, 'end of 3'], row: failed },
  {
    members: { collectionNumber: 0 },
    seen: [6, 'end of 5'],
    here: [0, 'end of 5'],
    row: '`collectionNumber: 0` in the request',
  },
  { members: { collectionNumber: 70 }, seen: [70, 'end of 6'] },
  { members: { collectionWindow: { startTime: 3, endTime: 4 } }, seen: [8, 'another time'] },
  { seen: [9, 'another time'] },
  { seen: [10, 'end of 9'] },
];

describeWithLogDirectory('Collections, one after the other', () => {
  test('have the same numbers and windows at both servers, or as a row of the deviations says', async () => {
    const ends: { vendor: number[]; here: number[] } = { vendor: [], here: [] };
    for (const { step, vendor, here } of await answersOfOneServer()) {
      expect(seen(vendor, ends.vendor)).toEqual(step.seen);
      expect(seen(here, ends.here)).toEqual(step.here ?? step.seen);
      expect(textOf(here)).toMatch(/"end_time": \d+\.0}/); // «time in a window»
    }
    const rows = steps.flatMap(({ row }) => row ?? []);
    for (const row of [...rows, 'time in a window']) expect(deviationRows).toContain(row);
  });
});

/** Begins anew with other servers when the vendor's was stuck on the way. */
async function answersOfOneServer(): Promise<readonly (Answers & { readonly step: Step })[]> {
  for (let tries = 0; tries < 3; tries += 1) {
    await using pair = await ServerPair.start();
    const answers = [];
    for (const step of steps) answers.push({ step, ...(await pair.ask(collection(step))) });
    if (pair.replacements === 0) return answers;
  }
  throw new Error("The vendor's server was stuck three times");
}

function collection({ command, members }: Step): Sent {
  const body = { ...smallestInstance, ...members };
  return { title: 'POST /collect', path: '/collect', body, ...(command && { command }) };
}

/** The number and the start of the window that an adapter was given; its end is added to `ends`. */
function seen(answer: Observation, ends: number[]): [number, Start] {
  const text = textOf(answer);
  const member = (name: string) => Number(new RegExp(`"${name}": ([\\d.]+)`).exec(text)?.[1]);
  const start = member('start_time');
  const last = ends.lastIndexOf(start);
  ends.push(Date.now() - member('end_time') < 600_000 ? member('end_time') : Number.NaN);
  if (last >= 0) return [member('collection_number'), `end of ${last}`];
  return [member('collection_number'), start === 0 ? 'the beginning' : 'another time'];
}

/** The input, wherever the adapter of a step tells it. */
function textOf({ input, body }: Observation): string {
  if (input !== undefined) return input;
  return typeof body === 'string' ? body : String((body as { errorMessage: unknown }).errorMessage);
}
