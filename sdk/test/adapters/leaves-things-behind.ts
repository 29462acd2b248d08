import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { run } from '../../src/index.ts';

const things: Record<string, () => unknown> = {
  'a timer': () => setInterval(() => {}, 1000),
  'a server': () => listening(),
  'a kept connection': async () => {
    const { port } = (await listening()).address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`);
    await answer.text();
  },
  'a request without answer': async () => {
    const server = await listening();
    server.removeAllListeners('request');
    request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
  },
  'a worker that waits': () =>
    started('require("worker_threads").parentPort.on("message", () => {});'),
  'a worker that computes': () => started('for (;;);'),
  'a worker that sleeps': () =>
    started('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
  'a reader of standard input': () =>
    createInterface({ input: process.stdin }).on('line', () => {}),
  'a child process': () => spawn('cat'),
};

await run({
  async test({ parameters }) {
    await things[parameters.thing ?? '']?.();
    return undefined;
  },
  collect: () => [],
});

async function listening() {
  const server = createServer((_, response) => response.end('Gala'));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}

/** Resolves when the worker has begun. */
async function started(code: string): Promise<Worker> {
  const worker = new Worker(`require('worker_threads').parentPort.postMessage('begun');${code}`, {
    eval: true,
  });
  await new Promise((begun) => worker.once('message', begun));
  return worker;
}
