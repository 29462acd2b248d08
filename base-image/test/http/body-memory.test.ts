import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { boundBodyMemory } from '../../src/http/body-memory.ts';
import { head, RawConnection } from '../server/raw-connection.ts';

test('a body that is refused takes no room from one that is on its way', async () => {
  const arrived = Promise.withResolvers<void>();
  const refused = Promise.withResolvers<() => void>();
  const answerLater: ErrorRequestHandler = (error, _request, response, _next) => {
    refused.resolve(() => response.sendStatus(error.status));
  };
  const app = express();
  app.use(boundBodyMemory({ free: 0, together: 100, each: 60 }));
  app.use((request, _response, next) => {
    request.once('data', () => arrived.resolve());
    next();
  });
  app.use(express.raw({ type: () => true }));
  app.use((request, response) => void response.send(`${request.body.length} bytes`));
  app.use(answerLater);
  const server = app.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

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
