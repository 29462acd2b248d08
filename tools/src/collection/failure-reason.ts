import type { ResponseContent } from './response-content.ts';

/**
 * Why a call of an adapter counts as failed; undefined when it does not. An adapter fails by an
 * `errorMessage` at the top of its answer, whatever it says: the same word among the data is data.
 */
export function failureReason(content: ResponseContent): string | undefined {
  switch (content.kind) {
    case 'refused':
      return `${content.status}\n${content.text}`;
    case 'too large':
      return `The answer has ${content.bytes} bytes; at most ${content.limit} can be read.`;
    case 'no JSON':
      return `The answer is no JSON: ${content.reason}`;
    case 'value':
      return errorMessage(content.value);
  }
}

function errorMessage(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('errorMessage' in value)) return undefined;
  const message = value.errorMessage;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
