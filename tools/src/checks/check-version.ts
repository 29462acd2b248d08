import { validate } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { responseContent } from '../collection/response-content.ts';
import { contractFindings } from './contract-findings.ts';
import type { Finding } from './finding.ts';

/** Checks the answer to `/apiVersion`: 1.0.0 is the only version that there is. */
export function checkVersion(response: AdapterResponse): Finding[] {
  const content = responseContent(response);
  const problems = content.kind === 'value' ? validate('ApiVersion', content.value) : [];
  return contractFindings(response, content, problems);
}
