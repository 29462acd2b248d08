import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { expectRun } from './expected-run.ts';
import { noDefinitions, noResults } from './no-results.ts';

describe.concurrent('An adapter that gives no result', () => {
  test.each([...noResults, ...noDefinitions])('$title', expectRun, 60_000);
});

test('what a failure quotes of standard error is in the log once', async () => {
  const commands = everyEndpoint(adapter('prints-a-stack-trace.js'));
  await using server = await ServerProcess.start({ commands });
  const before = await settled(server);
  await server.post('/test');
  await expectNothingLeft(server, before, 5);
  expect(server.log.match(/Error: the orchard is closed/g)).toHaveLength(1);
});
