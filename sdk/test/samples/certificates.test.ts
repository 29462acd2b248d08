import { expect, test } from 'vitest';
import { issueCertificate } from '../http/issue-certificate.ts';
import { here, tlsServer } from '../http/tls/tls-server.ts';
import { accountJson } from './account.ts';
import { answerOfSample } from './sample.ts';

async function greeting(certificate?: string) {
  const identity = issueCertificate({ hosts: here });
  await using server = await tlsServer(identity);
  const parameters = { port: String(server.port) };
  const accepted = certificate ?? identity.cert;
  const instance = accountJson({ parameters, certificate: accepted });
  return await answerOfSample('certificates/adapter.ts', 'collect', instance);
}

test('a certificate that the user accepted is trusted', async () => {
  const { code, result } = await greeting();
  expect(code).toBe(0);
  expect(JSON.parse(result).result[0].properties[0].stringValue).toBe('hello');
});

test('another one is not', async () => {
  const { code, result } = await greeting(issueCertificate({ hosts: here }).cert);
  expect(code).toBe(1);
  expect(JSON.parse(result).errorMessage).toMatch(/accept it at the adapter instance/i);
});
