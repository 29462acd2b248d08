import { validate } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import { responseContent } from '../collection/response-content.ts';
import { describeFiles } from '../describe/describe-files.ts';
import { problemPlace } from '../describe/problem-place.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import { contractFindings } from './contract-findings.ts';
import type { Finding } from './finding.ts';

/**
 * Checks the answer to `/adapterDefinition`: whether it is valid, and whether a valid describe can be
 * made of it. An adapter without definition has a describe of its own in its project.
 */
export function checkDefinition(response: AdapterResponse): Finding[] {
  if (response.status === 204) return [withoutDefinition];
  const content = responseContent(response);
  if (content.kind !== 'value') return contractFindings(response, content, []);
  const problems = validate('AdapterDefinition', content.value);
  return [...contractFindings(response, content, problems), ...describeFindings(content.value)];
}

const withoutDefinition: Finding = {
  rule: 'definition',
  severity: 'WARNING',
  message:
    "The adapter returned no definition (204). This is expected if the project has a 'describe.xml' in 'conf'.",
};

const described: Finding = {
  rule: 'definition',
  severity: 'SUCCESS',
  message: 'A valid describe.xml can be made of the definition.',
};

function describeFindings(definition: unknown): Finding[] {
  const files = describeFiles(definition);
  if (files.kind === 'problems') {
    return files.problems.map(({ path, message }) => {
      const place = problemPlace(path);
      return error(`${place} ${message}`, place);
    });
  }
  const problems = describeGrammarProblems(files.describe, files.root);
  return problems.length === 0
    ? [described]
    : problems.map(({ message, line }) => error(`describe.xml, line ${line}: ${message}`));
}

function error(text: string, path?: string): Finding {
  return {
    rule: 'definition',
    severity: 'ERROR',
    message: `No valid describe.xml can be made of the definition: ${text}`,
    ...(path === undefined ? {} : { path }),
  };
}
