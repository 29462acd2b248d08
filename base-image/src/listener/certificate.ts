import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** The certificate to serve with, if any. */
export type CertificateReading =
  | { readonly kind: 'tls'; readonly cert: Buffer; readonly key: Buffer }
  | { readonly kind: 'plain'; readonly warning: string | undefined }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Reads the PEM files of certificate and key: TLS when both exist, plain HTTP otherwise. */
export function readCertificate(certificateFile: string, keyFile: string): CertificateReading {
  const missing = [certificateFile, keyFile].filter(isMissing);
  if (missing.length === 2) return { kind: 'plain', warning: undefined };
  if (missing.length === 1) {
    const warning = `No TLS: ${missing[0]} is missing. TLS needs both ${certificateFile} and ${keyFile}`;
    return { kind: 'plain', warning };
  }
  try {
    return checked(read(certificateFile), read(keyFile), certificateFile, keyFile);
  } catch (error) {
    return { kind: 'unusable', reason: (error as Error).message };
  }
}

/** A file that is only out of sight, in a directory that is closed to this user, is not missing. */
function isMissing(file: string): boolean {
  try {
    statSync(file);
    return false;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR';
  }
}

function checked(
  cert: Buffer,
  key: Buffer,
  certificateFile: string,
  keyFile: string,
): CertificateReading {
  const certificate = parsed(certificateFile, 'PEM certificate', () => new X509Certificate(cert));
  const privateKey = parsed(keyFile, 'PEM private key', () => createPrivateKey(key));
  if (certificate.checkPrivateKey(privateKey)) return { kind: 'tls', cert, key };
  const reason = `The key in ${keyFile} does not belong to the certificate in ${certificateFile}`;
  return { kind: 'unusable', reason };
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`The TLS file ${file} cannot be read: ${(error as Error).message}`);
  }
}

function parsed<T>(file: string, expected: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Error(
      `The TLS file ${file} holds no usable ${expected}: ${(error as Error).message}`,
    );
  }
}
