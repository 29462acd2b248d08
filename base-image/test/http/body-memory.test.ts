import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { boundBodyMemory } from '../../src/http/body-memory.ts';
import { head, RawConnection } from '../server/raw-connection.ts';
import { until } from '../server/until.ts';

test('a body that is refused takes no room from one that is on its way', async () => {
  const arrived = Promise.withResolvers<void>();
  const refused = Promise.withResolvers<() => void>();
  const answerLater: ErrorRequestHandler = (error, _request, response, _next) => {
    refused.resolve(() => response.sendStatus(error.status));
  };
  const url = await listening((app) => {
    app.use((request, _response, next) => {
      request.once('data', () => arrived.resolve());
      next();
    });
    app.use(boundBodyMemory(limits, readBytes));
    app.use((request, response) => void response.send(`${request.body.length} bytes`));
    app.use(answerLater);
  });

  using first = await RawConnection.open(url);
  first.send(head('POST', '/', ['Content-Length: 60']), 'a'.repeat(50));
  await arrived.promise;
  using second = await RawConnection.open(url);
  second.send(head('POST', '/', ['Content-Encoding: br', 'Content-Length: 1']), 'b');
  const answer = await refused.promise;
  first.send('a'.repeat(10));
  expect((await first.read().answers(1))[0]).toContain('60 bytes');
  answer();
  expect((await second.read().answers(1))[0]).toMatch(/^HTTP\/1\.1 503 /);
});

test('a body that was packed takes the room of what it holds, once that is known', async () => {
  const waiting: (() => void)[] = [];
  const url = await listening((app) => {
    app.use(boundBodyMemory(limits, readBytes));
    app.use((request, response) => {
      waiting.push(() => response.send(`${request.body.length} bytes`));
    });
  });

  using first = await RawConnection.open(url);
  using second = await RawConnection.open(url);
  // As nobody says how long it is, it may become the largest there is.
  const packed = head('POST', '/', ['Content-Encoding: gzip', 'Transfer-Encoding: chunked']);
  for (const connection of [first, second]) {
    connection.read().send(packed, ...chunked(gzipSync('a'.repeat(10))));
    await until(() => waiting.length > 0 || connection.received !== '');
  }
  await until(() => waiting.length === 2 || second.received !== '');
  for (const answer of waiting) answer();
  for (const connection of [first, second]) {
    expect((await connection.answers(1))[0]).toContain('10 bytes');
  }
});

test('a body that is announced as packed may be absent', async () => {
  const url = await listening((app) => {
    app.use(boundBodyMemory(limits, readBytes));
    app.use((_request, response) => void response.send('none'));
  });
  using connection = await RawConnection.open(url);
  connection.read().send(head('POST', '/', ['Content-Encoding: gzip']));
  expect((await connection.answers(1))[0]).toMatch(/^HTTP\/1\.1 200 (.|\r\n)*none$/);
});

test('a client that leaves while its body is unpacked leaves no room taken', async () => {
  const unpacked = Promise.withResolvers<() => void>();
  const url = await listening((app) => {
    const readLate: RequestHandler = (request, response, next) => {
      const isLate = request.headers['content-encoding'] !== undefined;
      if (!isLate) return readBytes(request, response, next);
      request.body = Buffer.alloc(60);
      response.once('close', () => setImmediate(() => unpacked.resolve(next)));
    };
    app.use(boundBodyMemory(limits, readLate));
    app.use((request, response) => void response.send(`${request.body.length} bytes`));
  });
  const leaving = await RawConnection.open(url);
  leaving.send(head('POST', '/', ['Content-Encoding: br', 'Content-Length: 1']), 'b');
  leaving.leave();
  const next = await unpacked.promise;
  next();
  using other = await RawConnection.open(url);
  other.read().send(head('POST', '/', ['Content-Length: 60']), 'a'.repeat(60));
  expect((await other.answers(1))[0]).toContain('60 bytes');
});

const limits = { free: 0, together: 100, each: 60 };
const readBytes = express.raw({ type: () => true });

/** The address of a server, until the test is over. */
async function listening(addTo: (app: Express) => void): Promise<string> {
  const app = express();
  addTo(app);
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function chunked(bytes: Buffer): (string | Buffer)[] {
  return [`${bytes.length.toString(16)}\r\n`, bytes, '\r\n0\r\n\r\n'];
}
