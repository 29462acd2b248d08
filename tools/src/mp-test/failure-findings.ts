import type { Finding } from '../checks/finding.ts';

/** Rule of the finding that stands for a request without a result. */
export const requestRule = 'request';

/**
 * One error for a request without a result, where each check says again that it had nothing to check.
 * What else was found stays: memory, and where an answer breaks the contract.
 */
export function failureFindings(findings: readonly Finding[], failure: string): Finding[] {
  const error: Finding = { rule: requestRule, severity: 'ERROR', message: failure.trim() };
  return [error, ...findings.filter((finding) => !isRepetition(finding))];
}

const repeating = new Set(['contract', 'describe', 'relationships', 'connection', 'endpoint-urls']);

/** Those that are about a place of the answer say more than that there is none. */
function isRepetition({ rule, severity, path, object }: Finding): boolean {
  return severity === 'ERROR' && path === undefined && object === undefined && repeating.has(rule);
}
