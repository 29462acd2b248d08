import { gzipSync } from 'node:zlib';
import { type CallOptions, call, type Reply } from '../server/http-client.ts';
import { head, RawConnection } from '../server/raw-connection.ts';
import { ServerProcess } from '../server/server-process.ts';

/** The `detail` of requests that are refused in every way there is. */
export async function provokedRefusals(server: ServerProcess): Promise<readonly string[]> {
  const post = (body: string | Buffer, headers = {}): CallOptions => ({
    method: 'POST',
    body,
    headers,
  });
  const requests: [string, CallOptions][] = [
    ['/test', post('')],
    ['/test', post('{"adapterKey": ')],
    ['/test', post('{"adapterKey": {} "no comma"}')],
    ['/test', post('{"adapterKey": {"name": ""}}')],
    ['/test', post('['.repeat(100_000))],
    ['/test', post('no gzip', { 'content-encoding': 'gzip' })],
    ['/apiVersion', { headers: { origin: 'http://a' } }],
    ['/nothing', {}],
    ['/test', { method: 'PUT' }],
    // Only the packed form is small.
    ['/test', post(gzipSync(Buffer.alloc(65 * 1024 * 1024)), { 'content-encoding': 'gzip' })],
    ['/test', post('{}', { 'content-type': 'text/plain' })],
    ['/test', post('{}', { 'content-encoding': 'zork' })],
  ];
  const replies = await Promise.all(requests.map(([path, options]) => server.call(path, options)));
  return [...replies, await withoutRoom(server)].map((reply) => JSON.parse(reply.text).detail);
}

/** Packed bodies that may get as large as any count as such, and three of them are too many. */
async function withoutRoom(server: ServerProcess): Promise<Reply> {
  using first = await RawConnection.open(server.url);
  using second = await RawConnection.open(server.url);
  const headers = ['Content-Length: 100', 'Content-Encoding: br', 'Expect: 100-continue'];
  for (const connection of [first, second]) {
    connection.read().send(head('POST', '/test', headers));
    await connection.answers(1);
  }
  const packed = { method: 'POST', headers: { 'content-encoding': 'br' } };
  // Awaited here, while the two still hold their room.
  return await server.call('/test', packed);
}

/** What a server answers whose adapter cannot be started: a NUL byte, no temporary directory. */
export async function provokedByProgram(): Promise<readonly string[]> {
  await using server = await ServerProcess.start({
    commands: '[Commands]\ntest = a\0b\n',
  });
  await using homeless = await ServerProcess.start({
    commands: '[Commands]\ntest = true\n',
    environment: { TMPDIR: '/no/such/directory' },
  });
  return [await server.post('/test'), await homeless.post('/test')].map(textOf);
}

function textOf(reply: Reply): string {
  return JSON.parse(reply.text);
}

/** The status of a request that Node itself turns down, before the server sees it. */
export async function turnedDownByNode(server: ServerProcess): Promise<number> {
  const headers = { 'x-long': 'a'.repeat(17 * 1024) };
  return (await call(`${server.url}/apiVersion`, { headers })).status;
}
