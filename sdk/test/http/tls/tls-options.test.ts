import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tlsOptions } from '../../../src/http/index.ts';
import type { Certificate } from '../../../src/index.ts';
import { type Identity, issueCertificate } from '../issue-certificate.ts';
import { daysAgo, given, here, tlsServer } from './tls-server.ts';

const authority = issueCertificate({ name: 'Private Authority', authority: true });
const issued = issueCertificate({ hosts: here, issuer: authority });
const elsewhere = issueCertificate({ hosts: ['a.example'] });
const expired = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2) });

/** As a database driver does it: the options go to Node as they are. */
async function helloFrom(identity: Identity, certificates: readonly Certificate[]) {
  await using server = await tlsServer(identity);
  return await text(connect({ ...server, ...tlsOptions(certificates) }));
}

test('the options make Node trust given certificates', async () => {
  expect(await helloFrom(issued, [given(authority)])).toBe('hello');
  expect(await helloFrom(issued, [given(issued)])).toBe('hello');
  await expect(helloFrom(issued, [])).rejects.toThrow(/unable to verify/);
});

test('the options accept another host for exactly the certificate its user accepted', async () => {
  const acceptInvalidHostname = { acceptInvalidHostname: true };
  expect(await helloFrom(elsewhere, [given(elsewhere, acceptInvalidHostname)])).toBe('hello');
  await expect(helloFrom(elsewhere, [given(elsewhere)])).rejects.toThrow(/not for this host/);
});

test('the options cannot accept an expired certificate: Node refuses it first', async () => {
  const certificates = [given(expired, { acceptExpired: true })];
  await expect(helloFrom(expired, certificates)).rejects.toThrow(/expired/);
});

test('the authorities of the system stay trusted beside given certificates', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'authorities-'));
  const file = join(directory, 'authority.pem');
  writeFileSync(file, authority.cert);
  await using server = await tlsServer(issued);
  const program = join(import.meta.dirname, 'says-hello.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, String(server.port), elsewhere.cert],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: file } },
  ).finally(() => rmSync(directory, { recursive: true }));
  expect(stdout).toBe('hello');
});
