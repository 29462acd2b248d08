import { validate } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { failureReason } from '../collection/failure-reason.ts';
import { responseContent } from '../collection/response-content.ts';
import { contractFindings } from './contract-findings.ts';
import type { Finding } from './finding.ts';

/** Checks the answer to `/test`: whether it is valid, and whether the test went well. */
export function checkConnection(response: AdapterResponse): Finding[] {
  const content = responseContent(response);
  const problems = content.kind === 'value' ? validate('TestResult', content.value) : [];
  const findings = contractFindings(response, content, problems);
  const failure = failureReason(content);
  if (failure === undefined) return findings;
  const message = `Connect attempt failed: ${failure}`;
  return [...findings, { rule: 'connection', severity: 'ERROR', message }];
}
