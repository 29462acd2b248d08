import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, onTestFinished, test } from 'vitest';

const program = fileURLToPath(new URL('../src/health-check.ts', import.meta.url));

describe('The health check', () => {
  test('exits 0 in silence when the server at PORT answers 200 to /apiVersion', async () => {
    const asked: (string | undefined)[] = [];
    const port = await listen((request, response) => {
      asked.push(request.url);
      response.end('{}');
    });
    expect(await check({ PORT: `${port}` })).toEqual({ exitCode: 0, stderr: '' });
    expect(asked).toEqual(['/apiVersion']);
  });

  test('asks at HOST when the server listens on one address only', async () => {
    const port = await listen((_, response) => response.end('{}'), '127.0.0.2');
    const health = await check({ PORT: `${port}`, HOST: '127.0.0.2' });
    expect(health).toEqual({ exitCode: 0, stderr: '' });
  });

  test('exits 1 with the status when the server answers anything else', async () => {
    const port = await listen((_, response) => response.writeHead(503).end());
    expect(await check({ PORT: `${port}` })).toEqual({
      exitCode: 1,
      stderr: `http://127.0.0.1:${port}/apiVersion answered 503`,
    });
  });

  test('exits 1 with the reason when nothing listens', async () => {
    const port = await listen(() => {}, '127.0.0.3');
    const health = await check({ PORT: `${port}`, HOST: '127.0.0.4' });
    expect(health).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('ECONNREFUSED') });
  });

  test('exits 1 with what is wrong with PORT', async () => {
    const health = await check({ PORT: 'many' });
    expect(health).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('PORT is "many"'),
    });
  });
});

async function listen(answer: RequestListener, address = '127.0.0.1'): Promise<number> {
  const server = createServer(answer).listen(0, address);
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  return listening.port;
}

async function check(env: Record<string, string>) {
  // A certificate of this machine's own server would turn the check to TLS.
  const noTls = { TLS_CERT: '/absent', TLS_KEY: '/absent' };
  const result = await execa({ env: { ...noTls, ...env }, reject: false })`node ${program}`;
  const { exitCode, stderr } = result;
  return { exitCode, stderr };
}
