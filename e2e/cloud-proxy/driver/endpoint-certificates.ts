import { createSecureContext } from 'node:tls';
import type { Certificate } from '@packwright/api';
import { endpointAddress } from '../../../tools/src/checks/endpoint/endpoint-url.ts';
import type { Authorities } from '../../../tools/src/mp-test/certificates/authorities.ts';
import { presentedCertificate } from '../../../tools/src/mp-test/certificates/presented-certificate.ts';

/**
 * Connects to each URL and fetches the certificate it presents. The user of this cloud proxy accepts
 * each of them, as people do with those that no authority vouches for.
 */
export async function endpointCertificates(urls: readonly string[]): Promise<Certificate[]> {
  return Promise.all(urls.map(acceptedCertificate));
}

const nobody: Authorities = { kind: 'authorities', all: () => createSecureContext({ ca: [] }) };

async function acceptedCertificate(url: string): Promise<Certificate> {
  const address = endpointAddress(url);
  if (address === undefined) throw new Error(`${url} is no URL that a certificate is fetched from`);
  const signal = AbortSignal.timeout(10_000);
  const presented = await presentedCertificate(address, { authorities: nobody, signal });
  if (presented.kind === 'silent') throw new Error(`${url}: ${presented.reason}`);
  return {
    certPemString: presented.certificate.toString(),
    isInvalidHostnameAccepted: !presented.isForHost,
    isExpiredCertificateAccepted: true,
  };
}
