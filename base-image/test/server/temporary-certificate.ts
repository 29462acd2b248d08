import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that nobody else has, as variables of a server; its files go when it is disposed of. */
export function temporaryCertificate(): Disposable & { readonly environment: NodeJS.ProcessEnv } {
  const directory = mkdtempSync(join(tmpdir(), 'packwright-browser-'));
  const [certificate, key] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=orchard.example'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', ...kind, ...files], { stdio: 'ignore' });
  return {
    environment: { TLS_CERT: certificate, TLS_KEY: key },
    [Symbol.dispose]: () => rmSync(directory, { recursive: true }),
  };
}
