import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';
import { until } from '../server/until.ts';

/** Sends a collect request, takes the first bytes of the answer and leaves. */
function leaveAfterFirstBytes(url: string): Promise<void> {
  const body = JSON.stringify(smallestInstance);
  const head = `POST /collect HTTP/1.1\r\nHost: orchard\r\nContent-Length: ${body.length}\r\n\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.once('data', () => socket.destroy());
    socket.once('close', () => resolve()).once('error', reject);
    socket.write(head + body);
  });
}

test('a result that its client did not wait for leaves its window to the next collection', async () => {
  await using server = await ServerProcess.start({
    commands: everyEndpoint(adapter('writes-64-mb.js')),
  });
  const before = await settled(server);
  await leaveAfterFirstBytes(server.url);
  await until(() => server.log.includes('Ended collect: the client has gone'));
  await expectNothingLeft(server, before, 10);
  server.writeCommands(everyEndpoint(adapter('echoes-its-input.sh')));
  const next = JSON.parse((await server.post('/collect')).text);
  expect(next).toMatchObject({ collection_number: 1, collection_window: { start_time: 0 } });
}, 60_000);
