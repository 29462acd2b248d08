import { expect, test } from 'vitest';
import { issueCertificate } from '../../../../sdk/test/http/issue-certificate.ts';
import { findAuthorities } from '../../../src/mp-test/certificates/authorities.ts';
import { presentedCertificate } from '../../../src/mp-test/certificates/presented-certificate.ts';
import { closedPort, here, issuedChain, silentEndpoint, tlsEndpoint } from './tls-endpoint.ts';

function needs(timeLimit?: number) {
  const authorities = findAuthorities(undefined, '.');
  if (authorities.kind === 'stop') throw new Error(authorities.text);
  const { signal } = new AbortController();
  return { authorities, signal, ...(timeLimit === undefined ? {} : { timeLimit }) };
}

test('a host name is checked as well as an address', async () => {
  const { port } = await tlsEndpoint(issueCertificate({ hosts: here }));
  for (const host of here) {
    expect(await presentedCertificate({ host, port }, needs())).toMatchObject({
      kind: 'presented',
      isForHost: true,
      problems: ['is signed by itself'],
    });
  }
});

test('a chain whose root nobody knows is told from a certificate that signs itself', async () => {
  const { port, pem } = await tlsEndpoint(issuedChain().server);
  const presented = await presentedCertificate({ host: 'localhost', port }, needs());
  expect(presented).toMatchObject({ problems: ['was issued by no trusted authority'] });
  expect(presented.kind === 'presented' && presented.certificate.toString()).toBe(pem);
});

test('a certificate that is not valid yet is told so', async () => {
  const from = new Date(Date.now() + 48 * 60 * 60 * 1000);
  const { port } = await tlsEndpoint(issueCertificate({ hosts: here, from }));
  const presented = await presentedCertificate({ host: 'localhost', port }, needs());
  const day = from.toISOString().slice(0, 10);
  expect(presented).toMatchObject({
    problems: expect.arrayContaining([`is not valid before ${day}`]),
  });
});

test('a server that is silent, and one that is not there, are told', async () => {
  const reason = async (host: string, port: number) => {
    const presented = await presentedCertificate({ host, port }, needs(0.3));
    return presented.kind === 'silent' ? presented.reason : presented.problems;
  };
  expect(await reason('127.0.0.1', await silentEndpoint())).toBe(
    'there was no answer within 0.3 s',
  );
  expect(await reason('127.0.0.1', await closedPort())).toContain('ECONNREFUSED');
});

test('an interruption ends the wait at once', async () => {
  const controller = new AbortController();
  const port = await silentEndpoint();
  const wait = { ...needs(), signal: controller.signal };
  const presented = presentedCertificate({ host: '127.0.0.1', port }, wait);
  controller.abort();
  expect(await presented).toEqual({ kind: 'silent', reason: 'interrupted' });
});
