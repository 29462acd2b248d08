import { once } from 'node:events';
import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { CertificateError, httpsAgent } from '../../../src/http/index.ts';
import { issueCertificate } from '../issue-certificate.ts';
import { httpsServer } from '../listening.ts';
import { daysAgo, given, here } from './tls-server.ts';

const expired = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2) });

test('an agent brings the certificates of the adapter instance to other libraries', async () => {
  await using server = await httpsServer(expired, (_, response) => response.end('apples'));
  const agent = httpsAgent([given(expired, { acceptExpired: true })]);
  const [response] = await once(get(server.url, { agent }), 'response');
  expect(await text(response)).toBe('apples');
  agent.destroy();
});

test('an agent sends nothing to a server that is not trusted', async () => {
  let asked = false;
  await using server = await httpsServer(expired, () => {
    asked = true;
  });
  const request = get(server.url, { agent: httpsAgent([given(expired)]) });
  const [error] = await once(request, 'error').catch((thrown) => [thrown]);
  expect(error).toBeInstanceOf(CertificateError);
  expect(asked).toBe(false);
});

test('an agent keeps a connection for the next request', async () => {
  const ports = new Set<number | undefined>();
  await using server = await httpsServer(expired, (request, response) => {
    ports.add(request.socket.remotePort);
    response.end('apples');
  });
  const agent = httpsAgent([given(expired, { acceptExpired: true })]);
  for (const _ of [1, 2, 3]) {
    const [response] = await once(get(server.url, { agent }), 'response');
    await text(response);
  }
  agent.destroy();
  expect(ports.size).toBe(1);
});
