import type { X509Certificate } from 'node:crypto';
import { SdkError } from '../../errors.ts';
import type { Certificate } from '../../instance/adapter-instance.ts';

/** One certificate out of the texts of the adapter instance, and what its user accepted of it. */
export type GivenCertificate = {
  readonly pem: string;
  readonly certificate: X509Certificate;
  readonly acceptExpired: boolean;
  readonly acceptInvalidHostname: boolean;
};

/** @throws SdkError INVALID_INSTANCE for a text that holds no certificate */
export function givenCertificates(certificates: readonly Certificate[]): GivenCertificate[] {
  return certificates.flatMap(({ pem, acceptExpired, acceptInvalidHostname }, index) =>
    pemBlocks(pem, index).map((block) => ({
      pem: block,
      certificate: parsed(block, index),
      acceptExpired,
      acceptInvalidHostname,
    })),
  );
}

function pemBlocks(text: string, index: number): string[] {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g);
  if (blocks) return blocks;
  throw invalid(index, 'holds no PEM text');
}

function parsed(pem: string, index: number): X509Certificate {
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw invalid(index, 'cannot be read', cause);
  }
}

function invalid(index: number, what: string, cause?: unknown): SdkError {
  const message = `Certificate ${index + 1} of the adapter instance ${what}: accept the certificate of the server anew.`;
  return new SdkError('INVALID_INSTANCE', message, { cause });
}
