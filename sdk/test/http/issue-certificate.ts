import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIPv4 } from 'node:net';
import * as der from './der.ts';

/** A certificate with its private key, both as PEM text: what a TLS server needs. */
export type Identity = { readonly cert: string; readonly key: string };

export type CertificateOptions = {
  readonly name?: string;
  /** Host names and IPv4 addresses. */
  readonly hosts?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
  /** Signs the certificate; it signs itself when absent. */
  readonly issuer?: Identity & { readonly name: string };
  readonly authority?: boolean;
  /** Purposes: 1.3.6.1.5.5.7.3.1 is "server", .2 is "client". */
  readonly purposes?: readonly string[];
  /** What its key may do, as the bits of one byte: 0x80 is "sign", 0x04 is "sign certificates". */
  readonly keyUsage?: number;
};

const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);

/** Makes a new key and a certificate for it. Valid from yesterday for ten days when not told otherwise. */
export function issueCertificate(options: CertificateOptions = {}): Identity & { name: string } {
  const { name = 'server', issuer, from = days(-1), to = days(10) } = options;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = der.sequence(
    der.tagged(0xa0, der.integer(2)),
    der.integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    distinguishedName(issuer?.name ?? name),
    der.sequence(der.time(from), der.time(to)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der.tagged(0xa3, der.sequence(...extensions(options))),
  );
  const signature = sign('sha256', content, issuer?.key ?? privateKey);
  const certificate = der.sequence(content, ecdsaWithSha256, der.bits(signature));
  return { name, cert: pem('CERTIFICATE', certificate), key: pemOf(privateKey) };
}

const ecdsaWithSha256 = der.sequence(der.objectIdentifier('1.2.840.10045.4.3.2'));

function distinguishedName(name: string): Buffer {
  const commonName = der.sequence(der.objectIdentifier('2.5.4.3'), der.text(name));
  return der.sequence(der.set(commonName));
}

function extensions({
  hosts = [],
  authority = false,
  purposes = [],
  keyUsage,
}: CertificateOptions): Buffer[] {
  const basicConstraints = authority ? der.sequence(der.boolean(true)) : der.sequence();
  return [
    extension('2.5.29.19', basicConstraints),
    ...(hosts.length > 0 ? [extension('2.5.29.17', der.sequence(...hosts.map(hostName)))] : []),
    ...(purposes.length > 0
      ? [extension('2.5.29.37', der.sequence(...purposes.map(der.objectIdentifier)))]
      : []),
    ...(keyUsage === undefined ? [] : [extension('2.5.29.15', der.bits(Buffer.from([keyUsage])))]),
  ];
}

function extension(identifier: string, value: Buffer): Buffer {
  return der.sequence(der.objectIdentifier(identifier), der.octets(value));
}

function hostName(host: string): Buffer {
  if (isIPv4(host)) return der.tagged(0x87, Buffer.from(host.split('.').map(Number)));
  return der.tagged(0x82, Buffer.from(host));
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
