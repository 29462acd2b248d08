import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { adapter } from '../../../base-image/test/adapters/adapter.ts';
import { type Holdings, holdings } from '../../../base-image/test/server/leftovers.ts';
import { head, postBytes, RawConnection } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { until } from '../../../base-image/test/server/until.ts';
import { expectUnharmed, idle } from './unharmed.ts';

const beginsAndHangs = 'exec 3> "$1"; printf "[" >&3; sleep 60 3>&3';
const commands = `[Commands]
test = ${adapter('never-opens-its-pipes.sh')}
collect = sh -c '${beginsAndHangs}'
endpoint_urls = ${adapter('writes-empty-list.sh')}
adapter_definition = ${adapter('writes-64-mb.js')}
`;

/** What clients do before they leave, and when that has reached the server. */
interface Stage {
  readonly title: string;
  readonly sent: string;
  /** 10 by default, so many as may run. */
  readonly clients?: number;
  readonly reached: (stage: Reached) => Promise<unknown>;
}

interface Reached {
  readonly server: ServerProcess;
  readonly before: Holdings;
  readonly connections: readonly RawConnection[];
}

const stages: readonly Stage[] = [
  { title: 'before the first byte', sent: '', reached: connected },
  { title: 'in the headers', sent: postBytes('/test').slice(0, 40), reached: connected },
  { title: 'in the body', sent: postBytes('/test').slice(0, -5), reached: connected },
  { title: 'with the last byte', sent: postBytes('/test'), reached: () => Promise.resolve() },
  {
    title: 'while the adapter starts',
    sent: postBytes('/test'),
    reached: (at) => processes(at, 1),
  },
  { title: 'while the adapter runs', sent: postBytes('/test'), reached: (at) => processes(at, 10) },
  {
    title: 'while two more of their requests wait',
    sent: postBytes('/test').repeat(3),
    reached: (at) => processes(at, 10),
  },
  {
    title: 'after the result began',
    sent: postBytes('/collect'),
    // Each has begun when it sleeps.
    reached: (at) => processes(at, 20),
  },
  {
    title: 'while the answer is sent',
    sent: head('GET', '/adapterDefinition', []),
    clients: 2,
    reached: ({ server }) =>
      until(() => logged(server, 'Answered adapterDefinition with 200') === 2),
  },
  {
    title: 'between two requests',
    sent: postBytes('/endpointURLs'),
    reached: ({ connections }) => Promise.all(connections.map((one) => one.read().answers(1))),
  },
];

function connected({ server, before, connections }: Reached): Promise<void> {
  return until(() => holdings(server).descriptors >= before.descriptors + connections.length);
}

function processes({ server }: Pick<Reached, 'server'>, count: number): Promise<void> {
  return until(() => holdings(server).processes.length >= count);
}

function logged(server: ServerProcess, line: string): number {
  return server.log.split(line).length - 1;
}

describe('Clients that leave', () => {
  let server: ServerProcess;
  let before: Holdings;

  beforeAll(async () => {
    server = await ServerProcess.start({ commands });
    before = await idle(server);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const openConnections = (count = 10) =>
    Promise.all(Array.from({ length: count }, () => RawConnection.open(server.url)));

  test.each(stages)(
    '$title leave a server that answers at once, and nothing else',
    async (stage) => {
      const connections = await openConnections(stage.clients);
      for (const connection of connections) connection.send(stage.sent);
      await stage.reached({ server, before, connections });
      for (const connection of connections) connection.leave();
      await expectUnharmed(server, before);
    },
  );

  test('at any moment of a request and its answer leave the same', async () => {
    const request = `${postBytes('/endpointURLs')}${postBytes('/test')}`;
    for (let milliseconds = 0; milliseconds < 40; milliseconds += 1) {
      using connection = await RawConnection.open(server.url);
      connection.read().send(request);
      await delay(milliseconds);
    }
    await expectUnharmed(server, before);
  });

  test('without a word, by a reset, leave the same', async () => {
    const connections = await openConnections();
    for (const connection of connections) connection.send(postBytes('/test'));
    await processes({ server }, 10);
    for (const { socket } of connections) socket.resetAndDestroy();
    await Promise.all(connections.map(({ closed }) => closed));
    await expectUnharmed(server, before);
  });
});
