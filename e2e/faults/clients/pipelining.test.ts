import { expect, test } from 'vitest';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import { head, postBytes, RawConnection } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { expectUnharmed, idle } from './unharmed.ts';

const commands = `[Commands]
test = ${adapter('answers-after-1-s.sh')}
collect = ${adapter('exits-silently.sh', '1')}
endpoint_urls = ${adapter('writes-empty-list.sh')}
adapter_definition = ${adapter('exits-silently.sh', '0')}
`;

/** Requests of every kind and the status of each; the slowest one first. */
const mixture: readonly (readonly [string, number])[] = [
  [postBytes('/test'), 200],
  [postBytes('/collect'), 500],
  [head('GET', '/apiVersion', []), 200],
  [head('GET', '/adapterDefinition', []), 204],
  [head('GET', '/nothing', []), 404],
  [head('DELETE', '/test', []), 405],
  [head('HEAD', '/apiVersion', []), 200],
  [head('POST', '/test', ['Content-Length: 0']), 400],
  [postBytes('/endpointURLs'), 200],
];

test('Requests of every kind that are sent ahead are answered in their order, more of them than may run', async () => {
  await using server = await ServerProcess.start({ commands, environment: { MAX_RUNS: '2' } });
  const before = await idle(server, 2);
  using connection = await RawConnection.open(server.url);
  const sent = Array.from({ length: 5 }, () => mixture).flat();
  connection.read().send(sent.map(([text]) => text).join(''), lastRequest);
  await connection.closed;
  expect(statusesOf(connection)).toEqual([...sent.map(([, status]) => status), 404]);
  await expectUnharmed(server, before);
});

test('What is no HTTP behind requests that were sent ahead ends the connection, and nothing is left', async () => {
  await using server = await ServerProcess.start({ commands });
  const before = await idle(server);
  using connection = await RawConnection.open(server.url);
  connection
    .read()
    .send(head('GET', '/apiVersion', []), postBytes('/test'), 'no HTTP at all\r\n\r\n');
  await connection.closed;
  expect(statusesOf(connection)[0]).toBe(200);
  await expectUnharmed(server, before);
});

const lastRequest = head('GET', '/last', ['Connection: close']);

function statusesOf({ received }: RawConnection): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}
