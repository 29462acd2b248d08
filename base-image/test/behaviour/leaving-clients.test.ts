import { readdirSync, readlinkSync, truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { postBytes, RawConnection } from '../server/raw-connection.ts';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const large = everyEndpoint(adapter('writes-64-mb.js'));

/** The descriptor of the file that holds a large result; such a file has no name any more. */
function spool(server: ServerProcess): string | undefined {
  const folder = `/proc/${server.pid}/fd`;
  return readdirSync(folder)
    .map((number) => `${folder}/${number}`)
    .find((path) => linkOf(path).endsWith('/result (deleted)'));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ''; // closed meanwhile
  }
}

/** A server and a client that has not read the answer of 64 MB which is being sent to it. */
async function standstill(server: ServerProcess, time = 1): Promise<RawConnection> {
  const connection = await RawConnection.open(server.url);
  connection.send(postBytes('/collect'));
  await until(() => count(server, 'INFO Answered collect with 200') === time);
  await until(() => holdings(server).processes.length === 0);
  return connection;
}

function count(server: ServerProcess, line: string): number {
  return server.log.split(line).length - 1;
}

describe.concurrent('A client that leaves', () => {
  test('while the result of its adapter is read ends the adapter, and nothing is left', async () => {
    await using server = await ServerProcess.start({ commands: large });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.send(postBytes('/collect'));
    await until(() => spool(server) !== undefined);
    connection.leave();
    await expectNothingLeft(server, before, 10);
    expect(spool(server)).toBeUndefined();
  });

  test('in the middle of an answer of 64 MB gives back the file that holds it, and is no failure', async () => {
    await using server = await ServerProcess.start({ commands: large });
    const before = await settled(server);
    for (let time = 1; time <= 4; time += 1) {
      using connection = await standstill(server, time);
      expect(spool(server)).toBeDefined();
      connection.leave();
      await expectNothingLeft(server, before, 10);
      await until(() => count(server, 'INFO Ended collect: the client has gone') === time);
    }
    expect(server.log).not.toContain('ERROR');
  });
});

describe.concurrent('A server that stops', () => {
  test('waits a second for a client that does not read its answer, no longer', async () => {
    await using server = await ServerProcess.start({ commands: large });
    using _client = await standstill(server);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(4);
    expect(readdirSync(server.temp)).toEqual([]);
  });

  test('waits a second for a client that does not finish its request, no longer', async () => {
    await using server = await ServerProcess.start({ commands: large });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.send(postBytes('/collect').slice(0, -5));
    await until(() => holdings(server).descriptors > before.descriptors);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(4);
  });

  test('ends connections that are kept open between requests', async () => {
    await using server = await ServerProcess.start({ commands: large });
    using connection = await RawConnection.open(server.url);
    connection.read().send('GET /apiVersion HTTP/1.1\r\nHost: orchard.example\r\n\r\n');
    await connection.answers(1);
    const { code, seconds } = await server.stop();
    expect(code).toBe(0);
    expect(seconds).toBeLessThan(2);
  });
});

test('A result that is lost on the disk while it is sent breaks the connection, and the log says why', async () => {
  await using server = await ServerProcess.start({ commands: large });
  const before = await settled(server);
  using connection = await standstill(server);
  truncateSync(spool(server) ?? '', 0);
  const closed = new Promise((resolve) => connection.socket.once('close', resolve));
  connection.read();
  await closed;
  expect(connection.received.length).toBeLessThan(64 * 1024 * 1024);
  await expectNothingLeft(server, before, 10);
  expect(server.log).toMatch(
    /ERROR Failed to answer POST \/collect: .*a result of \d+ bytes ends at/,
  );
  expect((await server.call('/apiVersion')).status).toBe(200);
});

test('A client that does not read its answer holds no slot: MAX_RUNS=1 runs the next adapter', async () => {
  await using server = await ServerProcess.start({
    commands: large,
    environment: { MAX_RUNS: '1' },
  });
  using _reading = await standstill(server);
  const reply = await server.post('/collect', undefined, { countOnly: true });
  expect({ status: reply.status, bytes: reply.bytes }).toEqual({
    status: 200,
    bytes: 64 * 1024 * 1024 + 3,
  });
});
