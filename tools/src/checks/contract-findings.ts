import type { SchemaProblem } from '@packwright/api';
import type { AdapterResponse } from '../collection/adapter-response.ts';
import type { ResponseContent } from '../collection/response-content.ts';
import type { Finding } from './finding.ts';

const rule = 'contract';

/**
 * Whether an answer is what the contract says: a success, JSON, and valid. One finding for each place
 * that is not.
 *
 * @param problems what breaks the schema; none unless the content is a value
 */
export function contractFindings(
  { url }: Pick<AdapterResponse, 'url'>,
  content: ResponseContent,
  problems: readonly SchemaProblem[],
): Finding[] {
  const unable = 'Unable to validate the response json.';
  switch (content.kind) {
    case 'refused':
      return [
        error(
          `${unable} The '${url}' endpoint response was: \n ${content.status}\n${content.text}`,
        ),
      ];
    case 'too large':
      return [
        error(`${unable} It has ${content.bytes} bytes; at most ${content.limit} can be read.`),
      ];
    case 'no JSON':
      return [error(`${unable} ${notJson(content)}`)];
    case 'value':
      return problems.length === 0 ? [valid] : problems.map(schemaError);
  }
}

/** What the vendor's tools say of an answer that is no JSON, with the reader's own reason. */
export function notJson({ begin, reason }: Extract<ResponseContent, { kind: 'no JSON' }>): string {
  return `Returned result is not valid json: '${begin}' Error: '${reason}'`;
}

const valid: Finding = {
  rule,
  severity: 'SUCCESS',
  message: 'Json response from adapter validates against the schema.',
};

function error(message: string): Finding {
  return { rule, severity: 'ERROR', message };
}

function schemaError({ path, message }: SchemaProblem): Finding {
  return { ...error(`schema error: ${path} ${message}`), path };
}
