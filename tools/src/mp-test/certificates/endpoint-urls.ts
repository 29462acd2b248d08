import type { AdapterConfig } from '@packwright/api';
import { endpointFinding } from '../../checks/check-endpoint-urls.ts';
import { type EndpointAddress, endpointAddress } from '../../checks/endpoint/endpoint-url.ts';
import { failureReason } from '../../collection/failure-reason.ts';
import { responseContent } from '../../collection/response-content.ts';
import { isObject } from '../../project/json-file.ts';
import { askAdapter } from '../ask-adapter.ts';
import { methods } from '../methods.ts';

/** Where an adapter connects to, as it says itself. */
export interface Endpoints {
  /** By `host:port`, each once. */
  readonly addresses: ReadonlyMap<string, EndpointAddress>;
  /** What keeps certificates from being fetched. */
  readonly problems: readonly string[];
}

/** Asks an adapter for its endpoint URLs, as the platform does before it tests a connection. */
export async function askEndpoints(
  server: string,
  body: AdapterConfig,
  signal: AbortSignal,
): Promise<Endpoints> {
  const method = methods.endpoint_urls;
  const asked = await askAdapter({ server, method, body, timeLimit: method.timeLimit, signal });
  if (asked.kind === 'no answer') return noEndpoints(asked.reason);
  if (asked.isLate) return noEndpoints(`there was no answer within ${method.timeLimit} s`);
  const content = responseContent(asked.response);
  const failure = failureReason(content);
  if (failure !== undefined) return noEndpoints(failure.trim());
  const value = content.kind === 'value' && isObject(content.value) ? content.value : {};
  const { endpointUrls } = value;
  const listed: readonly unknown[] = Array.isArray(endpointUrls) ? endpointUrls : [];
  return addressesOf(listed.filter((url) => typeof url === 'string'));
}

function addressesOf(urls: readonly string[]): Endpoints {
  const addresses = new Map<string, EndpointAddress>();
  const problems: string[] = [];
  for (const url of urls) {
    const address = endpointAddress(url);
    if (address === undefined)
      problems.push(`${endpointFinding(url).message} Its certificate is not fetched.`);
    else addresses.set(nameOf(address), address);
  }
  return { addresses, problems };
}

function nameOf({ host, port }: EndpointAddress): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

function noEndpoints(reason: string): Endpoints {
  const problem = `The endpoint URLs, whose certificates a cloud proxy fetches first, could not be asked for: ${reason}`;
  return { addresses: new Map(), problems: [problem] };
}
