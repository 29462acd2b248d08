import type { AdapterConfig, Certificate } from '@packwright/api';
import { adapterClient, type EndpointAnswer } from '../../../tools/src/server/adapter-client.ts';
import { type Account, adapterInstance, memoryOf } from './account.ts';
import type { ProxyResources } from './cloud-proxy.ts';
import { endpointCertificates } from './endpoint-certificates.ts';
import { startContainer } from './start-container.ts';

/** What the button "Validate Connection" comes to. */
export type Validation =
  | { readonly kind: 'valid'; readonly certificates: readonly Certificate[] }
  /** With the sentence that the user sees. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Starts a temporary container, asks it which endpoints the adapter connects to, fetches their
 * certificates, and lets the adapter test the connection with them. The container is gone afterwards.
 */
export async function validateConnection(
  account: Account,
  { docker, tls }: ProxyResources,
): Promise<Validation> {
  const { image, id } = account;
  await using temporary = await startContainer(docker, {
    image,
    tls,
    memoryLimit: memoryOf(account),
    labels: { account: id },
  });
  const validation = await askContainer(temporary.url, account);
  await temporary.stop();
  return validation;
}

async function askContainer(server: string, account: Account): Promise<Validation> {
  const client = adapterClient(server);
  const anonymous = adapterInstance(account, []);
  const endpoints = await client.endpointUrls(withoutCertificates(anonymous));
  if (endpoints.kind !== 'value') return refusal('endpointURLs', endpoints);
  const certificates = await endpointCertificates(endpoints.value.endpointUrls ?? []);
  const tested = await client.test(adapterInstance(account, certificates));
  if (tested.kind !== 'value') return refusal('test', tested);
  const { errorMessage } = tested.value;
  if (errorMessage !== undefined) return { kind: 'refused', reason: errorMessage };
  return { kind: 'valid', certificates };
}

/** Before they are fetched there are none, not even a list. */
function withoutCertificates({ certificateConfig, ...instance }: AdapterConfig): AdapterConfig {
  return instance;
}

function refusal(endpoint: string, answer: EndpointAnswer<unknown>): Validation {
  return { kind: 'refused', reason: `${endpoint}: ${JSON.stringify(answer)}` };
}
