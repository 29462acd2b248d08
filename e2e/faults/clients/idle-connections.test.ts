import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';
import { holdings } from '../../../base-image/test/server/leftovers.ts';
import { head, postBytes, RawConnection } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { until } from '../../../base-image/test/server/until.ts';
import { expectUnharmed, idle } from './unharmed.ts';

const commands = everyEndpoint(adapter('writes-result-and-exits-0.sh'));
const count = 1_000;

/** In what way a connection stands still. */
const standstills = [
  { title: 'on which nothing was sent', sent: '' },
  { title: 'on which half of the headers was sent', sent: postBytes('/test').slice(0, 40) },
  { title: 'on which half of a body was sent', sent: postBytes('/test').slice(0, -5) },
  { title: 'kept open after an answer', sent: head('GET', '/apiVersion', []), answers: 1 },
];

test.each(standstills)(
  'Beside 1,000 connections $title, others get their answers',
  async ({ sent, answers = 0 }) => {
    await using server = await ServerProcess.start({ commands });
    const before = await idle(server);
    const connections: RawConnection[] = [];
    // Many at a time: after 10 seconds the server closes the first of those that had an answer.
    while (connections.length < count) {
      const open = Array.from({ length: 100 }, () => RawConnection.open(server.url));
      connections.push(...(await Promise.all(open)));
      for (const connection of connections.slice(-100)) connection.read().send(sent);
    }
    await Promise.all(connections.map((connection) => connection.answers(answers)));
    // Neither a server of the image nor that of a developer may have a limit below that.
    await until(() => holdings(server).descriptors >= before.descriptors + count, 60);
    const replies = await Promise.all([
      ...Array.from({ length: 20 }, () => server.post('/test')),
      ...Array.from({ length: 20 }, () => server.call('/apiVersion')),
    ]);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    for (const connection of connections) connection.leave();
    await expectUnharmed(server, before);
  },
);
