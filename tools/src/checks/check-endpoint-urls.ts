import { type EndpointResults, validate } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { type ResponseContent, responseContent } from '../collection/response-content.ts';
import { contractFindings, notJson } from './contract-findings.ts';
import { endpointAddress } from './endpoint/endpoint-url.ts';
import type { Finding } from './finding.ts';

const rule = 'endpoint-urls';

/** Checks the answer to `/endpointURLs`: whether it is valid, and each of its URLs. */
export function checkEndpointUrls(response: AdapterResponse): Finding[] {
  const content = responseContent(response);
  const problems = content.kind === 'value' ? validate('EndpointResults', content.value) : [];
  const findings = contractFindings(response, content, problems);
  const obstacle = obstacleOf(response, content);
  if (obstacle !== undefined) {
    const message = `Unable to validate EndpointURLs content. ${obstacle}`;
    return [...findings, { rule, severity: 'ERROR', message }];
  }
  if (content.kind !== 'value' || problems.length > 0) return findings;
  const { endpointUrls = [] } = content.value as EndpointResults;
  const urls = endpointUrls.map((url, position) => ({
    ...endpointFinding(url),
    path: `$.endpointUrls[${position}]`,
  }));
  return [...findings, ...urls];
}

/** Whether a URL is one whose certificate the platform can fetch. */
export function endpointFinding(url: string): Finding {
  if (!url.includes('://')) {
    return error(url, "must include a protocol. Supported protocols are: ['https'].");
  }
  if (!url.startsWith('https://')) return error(url, "protocol must be 'https'.");
  if (endpointAddress(url) === undefined) return error(url, 'is not a valid URL.');
  return { rule, severity: 'SUCCESS', message: `${url} is a valid URL.` };
}

function error(url: string, text: string): Finding {
  return { rule, severity: 'ERROR', message: `Endpoint '${url}' ${text}` };
}

function obstacleOf({ url }: AdapterResponse, content: ResponseContent): string | undefined {
  if (content.kind === 'refused') return `The '${url}' endpoint response was: ${content.status}`;
  return content.kind === 'no JSON' ? notJson(content) : undefined;
}
