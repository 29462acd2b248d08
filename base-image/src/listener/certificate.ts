import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createSecureContext } from 'node:tls';

/** Where the PEM files of certificate and key are. */
export interface TlsFiles {
  readonly certificateFile: string;
  readonly keyFile: string;
}

/** The bytes of both. */
export interface CertificatePair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** The certificate to serve with, if any. */
export type CertificateReading =
  | { readonly kind: 'tls'; readonly pair: CertificatePair }
  | { readonly kind: 'plain'; readonly warning: string | undefined }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Reads the PEM files of certificate and key: TLS when both exist, plain HTTP otherwise. */
export function readCertificate(files: TlsFiles): CertificateReading {
  const { certificateFile, keyFile } = files;
  const missing = [certificateFile, keyFile].filter(isMissing);
  if (missing.length === 2) return { kind: 'plain', warning: undefined };
  if (missing.length === 1) {
    const warning = `No TLS: ${missing[0]} is missing. TLS needs both ${certificateFile} and ${keyFile}`;
    return { kind: 'plain', warning };
  }
  const read = readPair(files);
  if (read.kind === 'unusable') return read;
  const checked = checkPair(read.pair, files);
  return checked.kind === 'unusable' ? checked : { kind: 'tls', pair: read.pair };
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

type Unusable = { readonly kind: 'unusable'; readonly reason: string };

/** Reads both files, whatever they hold. */
export function readPair({
  certificateFile,
  keyFile,
}: TlsFiles): { readonly kind: 'read'; readonly pair: CertificatePair } | Unusable {
  try {
    return { kind: 'read', pair: { cert: read(certificateFile), key: read(keyFile) } };
  } catch (error) {
    return { kind: 'unusable', reason: (error as Error).message };
  }
}

/** Whether a server can work with the pair. */
export function checkPair(
  { cert, key }: CertificatePair,
  { certificateFile, keyFile }: TlsFiles,
): { readonly kind: 'usable' } | Unusable {
  try {
    const certificate = parsed(certificateFile, 'PEM certificate', () => new X509Certificate(cert));
    const privateKey = parsed(keyFile, 'PEM private key', () => createPrivateKey(key));
    if (!certificate.checkPrivateKey(privateKey)) {
      throw new Error(
        `The key in ${keyFile} does not belong to the certificate in ${certificateFile}`,
      );
    }
    // OpenSSL refuses some that are in order otherwise: keys that are too short, old signatures.
    parsed(certificateFile, 'certificate for TLS', () => createSecureContext({ cert, key }));
    return { kind: 'usable' };
  } catch (error) {
    return { kind: 'unusable', reason: (error as Error).message };
  }
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
