import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWithLogDirectory } from '../python/log-directory.ts';
import { adapterCases } from './adapter-cases.ts';
import { bodyCases } from './body-cases.ts';
import { commandCases } from './command-cases.ts';
import { commandDeviations } from './deviations/commands.ts';
import { type Deviation, deviationRows } from './deviations/deviation.ts';
import { requestDeviations } from './deviations/requests.ts';
import { runDeviations } from './deviations/runs.ts';
import type { Observation } from './observation.ts';
import { requestCases } from './request-cases.ts';
import { type Answers, ServerPair } from './server-pair.ts';

const deviations: readonly Deviation[] = [
  ...requestDeviations,
  ...commandDeviations,
  ...runDeviations,
];
const applied = new Set<Deviation>();

describeWithLogDirectory("The vendor's base server and ours", () => {
  let pair: ServerPair;

  beforeAll(async () => {
    pair = await ServerPair.start();
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  describe.each([
    { about: 'bodies', cases: bodyCases },
    { about: 'requests', cases: requestCases },
    { about: 'commands', cases: commandCases },
    { about: 'adapters', cases: adapterCases },
  ])('answer alike, or as a row of the deviations says: $about', ({ cases }) => {
    test.each(cases)('$title', async (sent) => {
      const answers = await pair.ask(sent);
      expect(answers.here).toEqual(withDeviations(answers));
    });
  });

  test('each rule about a deviation has its row, and was needed', () => {
    for (const { row } of deviations) expect(deviationRows).toContain(row);
    expect(deviations.filter((deviation) => !applied.has(deviation)).map(({ row }) => row)).toEqual(
      [],
    );
  });
});

/** The vendor's answer, changed by the rules that apply to it, one after the other. */
function withDeviations(answers: Answers): Observation {
  let { vendor } = answers;
  for (const deviation of deviations) {
    const changed = deviation.expected({ ...answers, vendor });
    if (changed === undefined) continue;
    applied.add(deviation);
    vendor = { ...vendor, ...changed };
  }
  return vendor;
}
