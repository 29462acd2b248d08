import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, holdings, settled } from '../server/leftovers.ts';
import { head, postBytes, RawConnection } from '../server/raw-connection.ts';
import { ServerProcess, smallestInstance } from '../server/server-process.ts';
import { until } from '../server/until.ts';

const quick = adapter('writes-empty-list.sh');
const slow = adapter('answers-after-1-s.sh');
const hanging = adapter('never-opens-its-pipes.sh');
const body = Buffer.from(JSON.stringify(smallestInstance));

const withWarnings = { node: [process.execPath, '--trace-warnings'] };

describe('On one connection', () => {
  test('two requests are answered one after the other', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(quick) });
    using connection = await RawConnection.open(server.url);
    connection.read().send(postBytes('/test'));
    await connection.answers(1);
    connection.send(postBytes('/collect'));
    const answers = await connection.answers(2);
    expect(answers[1]).toMatch(/^HTTP\/1\.1 200 OK\r\n(.|\r\n)*\r\n\r\n \[\] \n$/);
  });

  test('requests sent ahead are answered in their order, whichever adapter is the first', async () => {
    const commands = `[Commands]\ntest = ${slow}\ncollect = ${quick}\n`;
    await using server = await ServerProcess.start({ commands });
    using connection = await RawConnection.open(server.url);
    connection.read().send(postBytes('/test'), postBytes('/collect'));
    const [first, second] = await connection.answers(2);
    expect(first).toMatch(/\r\n\r\n\{\}$/);
    expect(second).toMatch(/\r\n\r\n \[\] \n$/);
  });

  test('all adapters of requests sent ahead are ended when the client goes', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(hanging) });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.send(postBytes('/test'), postBytes('/collect'), postBytes('/endpointURLs'));
    await until(() => holdings(server).processes.length === 3);
    connection.leave();
    await expectNothingLeft(server, before, 10);
    for (const name of ['test', 'collect', 'endpointURLs']) {
      await until(() => server.log.includes(`INFO Ended ${name}: the client has gone`));
    }
  });

  test('60 requests sent ahead leave no listener behind that Node would warn of', async () => {
    const commands = everyEndpoint(quick);
    await using server = await ServerProcess.start({ commands, ...withWarnings });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.read().send(postBytes('/test').repeat(60));
    const answers = await connection.answers(60);
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 200'))).toHaveLength(60);
    connection.leave();
    await expectNothingLeft(server, before, 10);
    expect(server.printed).not.toContain('(node:');
  });
});

describe('A request body', () => {
  test.each([
    { title: 'may come in chunks, even of one byte', parts: chunksOf(body, 1) },
    { title: 'may come in one chunk', parts: chunksOf(body, body.length) },
  ])('$title', async ({ parts }) => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(quick) });
    using connection = await RawConnection.open(server.url);
    connection.read().send(head('POST', '/test', ['Transfer-Encoding: chunked']), ...parts);
    expect((await connection.answers(1))[0]).toMatch(/^HTTP\/1\.1 200/);
  });

  test('is asked for when the client expects that, and then answered', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(quick) });
    using connection = await RawConnection.open(server.url);
    const expecting = [`Content-Length: ${body.length}`, 'Expect: 100-continue'];
    connection.read().send(head('POST', '/test', expecting));
    expect(await connection.answers(1)).toEqual(['HTTP/1.1 100 Continue\r\n\r\n']);
    connection.send(body);
    expect((await connection.answers(2))[1]).toMatch(/^HTTP\/1\.1 200/);
  });

  test('may be compressed with gzip', async () => {
    const commands = everyEndpoint(adapter('echoes-its-input.sh'));
    await using server = await ServerProcess.start({ commands });
    const headers = { 'content-encoding': 'gzip' };
    const reply = await server.post('/test', gzipSync(body), { headers });
    expect(JSON.parse(reply.text).adapter_key.name).toBe('North');
  });

  test('that never ends is refused with 413 once its client has sent too much', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(quick) });
    using connection = await RawConnection.open(server.url);
    const megabyte = chunksOf(Buffer.alloc(1024 * 1024, ' '), 1024 * 1024).slice(0, 1);
    connection.read().send(head('POST', '/test', ['Transfer-Encoding: chunked']));
    for (let i = 0; i < 65; i += 1) connection.send(...megabyte);
    connection.send('0\r\n\r\n');
    expect((await connection.answers(1))[0]).toMatch(/^HTTP\/1\.1 413 (.|\r\n)*at most 64 MB/);
  });

  test('that is cut off by its client starts nothing and is no failure of the server', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(quick) });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.send(postBytes('/collect').slice(0, -5));
    await until(() => holdings(server).descriptors > before.descriptors);
    connection.leave();
    await expectNothingLeft(server, before, 5);
    expect(server.log).not.toMatch(/ERROR|Request: collect/);
    expect((await server.post('/collect')).status).toBe(200);
  });
});

describe('A client', () => {
  test('that closes only its sending side counts as gone, since one that left looks the same', async () => {
    await using server = await ServerProcess.start({ commands: everyEndpoint(hanging) });
    const before = await settled(server);
    using connection = await RawConnection.open(server.url);
    connection.send(postBytes('/test'));
    await until(() => holdings(server).processes.length > 0);
    connection.socket.end();
    await expectNothingLeft(server, before, 5);
    await until(() => server.log.includes('INFO Ended test: the client has gone'));
  });

  test('that asks for the head of a definition gets its length and no body', async () => {
    const commands = everyEndpoint(adapter('writes-an-array-of-spaces.sh', '200000'));
    await using server = await ServerProcess.start({ commands });
    const reply = await server.call('/adapterDefinition', { method: 'HEAD' });
    expect(reply).toMatchObject({ status: 200, bytes: 0 });
    expect(reply.headers['content-length']).toBe('200000');
  });
});

function chunksOf(bytes: Buffer, size: number): Buffer[] {
  const starts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => n * size);
  const chunks = starts.map((start) => {
    const chunk = bytes.subarray(start, start + size);
    return Buffer.concat([
      Buffer.from(`${chunk.length.toString(16)}\r\n`),
      chunk,
      Buffer.from('\r\n'),
    ]);
  });
  return [...chunks, Buffer.from('0\r\n\r\n')];
}
