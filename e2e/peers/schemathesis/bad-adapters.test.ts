import { expect, test } from 'vitest';
import { expectNothingLeft, settled } from '../../../base-image/test/server/leftovers.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { badAdapters } from './bad-adapters.ts';
import type { Exchange } from './report.ts';
import { expectCleanRun, type Plan, runsAgainst } from './runs-against.ts';

const plan: Plan = { phases: ['fuzzing'], requests: 60, seed: 50, expectations: 'bad-adapters' };

describeWithPyPI('Requests that schemathesis makes while adapters fail', () => {
  test('get a 500 only from an adapter, as JSON text that says what happened', async () => {
    await using server = await ServerProcess.start();
    server.writeCommands(badAdapters(server.directory));
    const before = await settled(server);
    const [run] = await runsAgainst(server, [plan]);
    expectCleanRun(run?.summary);
    const failed = run?.exchanges.filter(({ status }) => status === 0 || status >= 500) ?? [];
    expect(failed.filter((exchange) => !isOutcome(exchange))).toEqual([]);
    expect(new Set(failed.map(({ text }) => text)).size).toBeGreaterThan(5);
    await expectNothingLeft(server, before, 30);
  });
});

function isOutcome({ status, contentType, text }: Exchange): boolean {
  const isText = contentType === 'application/json' && /^"No result from adapter: /.test(text);
  return status === 500 && isText;
}
