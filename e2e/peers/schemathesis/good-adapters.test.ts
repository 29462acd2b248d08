import { beforeAll, expect, test } from 'vitest';
import { expectNothingLeft, settled } from '../../../base-image/test/server/leftovers.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { goodAdapters } from './good-adapters.ts';
import { plans } from './plans.ts';
import type { Exchange, GeneratedRequests } from './report.ts';
import { expectCleanRun, runsAgainst } from './runs-against.ts';

const posted = ['POST /collect', 'POST /endpointURLs', 'POST /test'];
const operations = ['GET /adapterDefinition', 'GET /apiVersion', ...posted];

describeWithPyPI('Requests that schemathesis makes from our document', () => {
  let runs: readonly GeneratedRequests[];
  let exchanges: readonly Exchange[];

  beforeAll(async () => {
    await using server = await ServerProcess.start({ commands: goodAdapters() });
    const before = await settled(server);
    runs = await runsAgainst(server, plans);
    exchanges = runs.flatMap((run) => run.exchanges);
    await expectNothingLeft(server, before, 30);
  }, 1_200_000);

  test('are all answered as the document says', () => {
    for (const { summary } of runs) expectCleanRun(summary);
  });

  test.each(operations)('are at least 2,000 different ones for %s', (operation) => {
    const made = new Set(madeFor(operation).map(({ request }) => request));
    expect(made.size).toBeGreaterThanOrEqual(2_000);
  });

  test.each(posted)(
    'come for %s from examples, coverage and fuzzing, valid and invalid',
    (operation) => {
      const kinds = new Set(madeFor(operation).map(({ phase, mode }) => `${phase} ${mode}`));
      expect([...kinds].toSorted()).toEqual([
        'coverage negative',
        'coverage positive',
        'examples positive',
        'fuzzing negative',
        'fuzzing positive',
      ]);
    },
  );

  test('are no sequences, as no endpoint takes what another one returns', () => {
    const stateful = runs.flatMap(({ summary }) => summary.phases.stateful ?? []);
    const reasons = new Set(stateful.map(({ skip_reason }) => skip_reason));
    expect(reasons).toContain('not_applicable');
  });

  test('get no answer of 500 or above while adapters do their work', () => {
    expect(exchanges.filter(({ status }) => status === 0 || status >= 500)).toEqual([]);
  });

  const madeFor = (operation: string) =>
    exchanges.filter((exchange) => exchange.operation === operation);
});
