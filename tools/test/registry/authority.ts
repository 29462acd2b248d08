import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';

/** Files of a certificate for 127.0.0.1 and localhost, and of its key. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** An authority that nobody trusts yet, and a certificate that it has signed. */
export interface PrivateAuthority extends ServerCertificate {
  /** File of the authority's own certificate. */
  readonly authority: string;
}

/** Makes an authority and lets it sign a certificate, for the time of a test. */
export async function makeAuthority(): Promise<PrivateAuthority> {
  const folder = await mkdtemp(path.join(tmpdir(), 'packwright-authority-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = (name: string) => path.join(folder, name);
  await writeFile(file('names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
  const openssl = (...words: string[]) => execa('openssl', words);
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl(
    ...['req', '-x509', ...newKey, '-days', '1', '-subj', '/CN=Orchard authority'],
    ...['-keyout', file('ca.key'), '-out', file('ca.crt')],
  );
  await openssl(
    ...['req', ...newKey, '-subj', '/CN=Orchard registry'],
    ...['-keyout', file('server.key'), '-out', file('server.csr')],
  );
  await openssl(
    ...['x509', '-req', '-in', file('server.csr'), '-CA', file('ca.crt'), '-CAkey', file('ca.key')],
    ...['-CAcreateserial', '-days', '1', '-extfile', file('names'), '-out', file('server.crt')],
  );
  return { authority: file('ca.crt'), certificate: file('server.crt'), key: file('server.key') };
}
