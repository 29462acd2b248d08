import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { CertificateError, connectTls } from '../../../src/http/index.ts';
import type { Certificate } from '../../../src/index.ts';
import { type Identity, issueCertificate } from '../issue-certificate.ts';
import { daysAgo, given, here, tlsServer } from './tls-server.ts';

const authority = issueCertificate({ name: 'Private Authority', authority: true });
const issued = issueCertificate({ hosts: here, issuer: authority });
const selfSigned = issueCertificate({ hosts: here });
const expired = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2) });
const elsewhere = issueCertificate({ hosts: ['a.example', 'b.example'] });

async function helloFrom(identity: Identity, certificates: readonly Certificate[]) {
  await using server = await tlsServer(identity);
  return await text(await connectTls(server, certificates));
}

describe('trusted is', () => {
  test('a certificate of an authority that is given', async () => {
    expect(await helloFrom(issued, [given(authority)])).toBe('hello');
  });

  test('a certificate that is given itself, though its authority is unknown', async () => {
    expect(await helloFrom(issued, [given(issued)])).toBe('hello');
  });

  test('a given certificate whose server sends its unknown authority along', async () => {
    const chain = { cert: issued.cert + authority.cert, key: issued.key };
    expect(await helloFrom(chain, [given(issued)])).toBe('hello');
  });

  test('a certificate that signed itself, when it is given', async () => {
    expect(await helloFrom(selfSigned, [given(selfSigned)])).toBe('hello');
  });

  test('every certificate of one text', async () => {
    const all = given({ cert: `# two\n${selfSigned.cert}${authority.cert}` });
    expect(await helloFrom(issued, [all])).toBe('hello');
    expect(await helloFrom(selfSigned, [all])).toBe('hello');
  });

  test('the host name that is asked for, not the address that is connected to', async () => {
    await using server = await tlsServer(elsewhere);
    const socket = await connectTls({ ...server, servername: 'b.example' }, [given(elsewhere)]);
    expect(await text(socket)).toBe('hello');
  });
});

describe('refused is', () => {
  test('a certificate of an unknown authority', async () => {
    await expect(helloFrom(issued, [])).rejects.toThrow(/no trusted authority issued/);
    await expect(helloFrom(issued, [given(selfSigned)])).rejects.toThrow(CertificateError);
  });

  test('a certificate that signed itself', async () => {
    await expect(helloFrom(selfSigned, [])).rejects.toThrow(/no trusted authority issued/);
  });

  test('another key under the name of a given certificate', async () => {
    const impostor = issueCertificate({ hosts: here });
    const all = { acceptExpired: true, acceptInvalidHostname: true };
    await expect(helloFrom(impostor, [given(selfSigned, all)])).rejects.toThrow(
      /accepts another one of the same name/,
    );
  });

  test('a certificate that a server issued with a key that is no authority', async () => {
    const child = issueCertificate({ hosts: here, issuer: selfSigned });
    await expect(helloFrom(child, [given(selfSigned)])).rejects.toThrow(CertificateError);
  });
});

describe('an expired certificate', () => {
  const acceptExpired = { acceptExpired: true };

  test('is refused although it is given', async () => {
    await expect(helloFrom(expired, [given(expired)])).rejects.toThrow(
      /expired on \d{4}-\d\d-\d\d.*accepts this certificate, but not this flaw/,
    );
  });

  test('is taken where its user accepted it so', async () => {
    expect(await helloFrom(expired, [given(expired, acceptExpired)])).toBe('hello');
  });

  test('is refused where another one was accepted so', async () => {
    const other = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2) });
    await expect(helloFrom(other, [given(expired, acceptExpired)])).rejects.toThrow(/expired on/);
  });

  test('is refused where only its authority was accepted so', async () => {
    const old = issueCertificate({ hosts: here, issuer: authority, to: daysAgo(0.5) });
    await expect(helloFrom(old, [given(authority, acceptExpired)])).rejects.toThrow(/expired on/);
  });

  test('is refused for another host, until that was accepted too', async () => {
    const old = issueCertificate({ hosts: ['a.example'], from: daysAgo(20), to: daysAgo(2) });
    await expect(helloFrom(old, [given(old, acceptExpired)])).rejects.toThrow(
      /expired on .* and is not for this host but for DNS:a\.example/,
    );
    const both = { acceptExpired: true, acceptInvalidHostname: true };
    expect(await helloFrom(old, [given(old, both)])).toBe('hello');
  });

  test('is refused when it is made for clients: expiry hides that from Node', async () => {
    const purposes = ['1.3.6.1.5.5.7.3.2'];
    const old = issueCertificate({ hosts: here, from: daysAgo(20), to: daysAgo(2), purposes });
    await expect(helloFrom(old, [given(old, acceptExpired)])).rejects.toThrow(CertificateError);
  });

  test.each([-10, 2])('is another matter than one that is not valid yet: %i', async (end) => {
    const early = issueCertificate({ hosts: here, from: daysAgo(-1), to: daysAgo(end) });
    await expect(helloFrom(early, [given(early, acceptExpired)])).rejects.toThrow(
      /is not valid before/,
    );
  });

  test('is another matter than one whose key is made for something else', async () => {
    const other = issueCertificate({ hosts: here, keyUsage: 0x04 });
    await expect(helloFrom(other, [given(other, acceptExpired)])).rejects.toThrow(
      /is not meant for servers/,
    );
  });

  test('is checked for the host name that was asked for', async () => {
    const old = issueCertificate({ hosts: ['a.example'], from: daysAgo(20), to: daysAgo(2) });
    await using server = await tlsServer(old);
    const target = { ...server, servername: 'a.example' };
    expect(await text(await connectTls(target, [given(old, acceptExpired)]))).toBe('hello');
  });

  test('of an authority makes what it issued fail', async () => {
    const past = issueCertificate({ name: 'Past', authority: true, to: daysAgo(0.5) });
    const child = issueCertificate({ hosts: here, issuer: past });
    await expect(helloFrom(child, [given(past, acceptExpired)])).rejects.toThrow(
      /depends on an authority whose own certificate has expired/,
    );
  });
});

describe('a certificate for another host', () => {
  const acceptInvalidHostname = { acceptInvalidHostname: true };

  test('is refused although it is given', async () => {
    await expect(helloFrom(elsewhere, [given(elsewhere)])).rejects.toThrow(
      /127\.0\.0\.1 presented a certificate that is not for this host but for DNS:a\.example, DNS:b\.example/,
    );
  });

  test('is taken where its user accepted it so', async () => {
    expect(await helloFrom(elsewhere, [given(elsewhere, acceptInvalidHostname)])).toBe('hello');
  });

  test('is refused where only its authority was accepted so', async () => {
    const other = issueCertificate({ hosts: ['a.example'], issuer: authority });
    const certificates = [given(authority, acceptInvalidHostname)];
    await expect(helloFrom(other, certificates)).rejects.toThrow(/not for this host/);
  });
});

test('the error has the fingerprint for programs and tells people what to do', async () => {
  const error = await helloFrom(issued, []).catch((error: unknown) => error);
  expect(error).toMatchObject({
    code: 'UNTRUSTED_CERTIFICATE',
    host: '127.0.0.1',
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    message: expect.stringMatching(
      /belongs to CN=server, was issued by CN=Private Authority, SHA-256 .*accept its certificate at the adapter instance/,
    ),
  });
});

test('a server that nobody trusts is told nothing', async () => {
  await using server = await tlsServer(selfSigned);
  const target = { ...server, ALPNProtocols: ['secret/1'] };
  await expect(connectTls(target)).rejects.toThrow(CertificateError);
  expect(server.heard()).toBe('');
});

test('a text without a certificate names its place', async () => {
  const certificates = [given(selfSigned), given({ cert: 'no certificate' })];
  await expect(connectTls({ host: '127.0.0.1', port: 1 }, certificates)).rejects.toThrow(
    /Certificate 2 of the adapter instance holds no PEM text/,
  );
});

test('the certificate of a client is presented to the server', async () => {
  const client = issueCertificate({ name: 'client', issuer: authority });
  const asking = { ...selfSigned, ca: authority.cert, requestCert: true, rejectUnauthorized: true };
  await using server = await tlsServer(asking);
  const { cert, key } = client;
  const socket = await connectTls({ ...server, cert, key }, [given(selfSigned)]);
  expect(await text(socket)).toBe('hello');
});

test('an aborted connection ends with the reason', async () => {
  const reason = new Error('enough');
  const target = { host: '127.0.0.1', port: 1 };
  await expect(connectTls(target, [], AbortSignal.abort(reason))).rejects.toBe(reason);
});
