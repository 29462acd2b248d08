import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { SchemaProblem } from '@packwright/api';

/** Why a request was refused, or that the server itself failed: RFC 9457. */
export interface Refusal {
  readonly status: number;
  readonly detail: string;
  /** Each place of the body that is wrong. */
  readonly problems?: readonly SchemaProblem[];
}

/** Answers with `application/problem+json`. */
export function sendProblem(response: ServerResponse, refusal: Refusal): void {
  const { status, detail, problems } = refusal;
  const title = STATUS_CODES[status] ?? 'Error';
  const body = Buffer.from(
    JSON.stringify({ type: 'about:blank', title, status, detail, problems }),
  );
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/problem+json');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
