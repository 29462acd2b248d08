import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { ContainerCertificate } from '../../tools/src/container/container-settings.ts';

/** Makes a self-signed certificate, as a cloud proxy hands it to a container, in a directory. */
export async function makeCertificate(directory: string): Promise<ContainerCertificate> {
  const files = {
    certificate: path.join(directory, 'certificate.pem'),
    key: path.join(directory, 'key.pem'),
  };
  await execa('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'],
    ...['-subj', '/CN=proxy.example', '-out', files.certificate, '-keyout', files.key],
  ]);
  // The server's user is not the one who made the key.
  await chmod(files.key, 0o644);
  return files;
}
