import { type AdapterConfig, type SchemaProblem, validate } from '@packwright/api';
import type { Request } from 'express';
import { hasMoreValuesThan } from './json-values.ts';
import type { Refusal } from './problem.ts';

/** The adapter instance that a request carries, or why it is refused. */
export type BodyReading =
  | { readonly kind: 'accepted'; readonly config: AdapterConfig }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const namedAtMost = 5;
const mostValues = 100_000;
const listedAtMost = 100;

/** Reads and checks a body that was received as bytes. */
export function readBody(request: Request): BodyReading {
  const type = request.headers['content-type'];
  if (type !== undefined && !isJson(type)) return refuse(415, unsupported(type));
  const parsed = parse(request.body);
  if ('refusal' in parsed) return { kind: 'refused', refusal: parsed.refusal };
  const problems = validate('AdapterConfig', parsed.value);
  if (problems.length > 0) return refuse(400, summary(problems), problems.slice(0, listedAtMost));
  return { kind: 'accepted', config: parsed.value as AdapterConfig };
}

function isJson(contentType: string): boolean {
  return /^application\/(?:[\w.!#$&^-]+\+)?json\s*(?:;|$)/i.test(contentType.trim());
}

function unsupported(contentType: string): string {
  return `Invalid Content-Type (${contentType}): send the adapter instance as application/json`;
}

type Parsed = { readonly value: unknown } | { readonly refusal: Refusal };

function parse(body: unknown): Parsed {
  if (!Buffer.isBuffer(body) || body.length === 0) {
    return { refusal: { status: 400, detail: 'No body in request: send an AdapterConfig object' } };
  }
  if (hasMoreValuesThan(mostValues, body)) return { refusal: { status: 400, detail: tooMany } };
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch (error) {
    return { refusal: { status: 400, detail: `Request body is not valid JSON${where(error)}` } };
  }
}

const tooMany = 'Request body has more than 100,000 values: an adapter instance has far less';

/** Only the place: the parser's own message quotes the body, which may hold a password. */
function where(error: unknown): string {
  const [place] = /at position \d+/.exec((error as Error).message) ?? [];
  return place ? ` ${place}` : '';
}

function summary(problems: readonly SchemaProblem[]): string {
  const named = problems.slice(0, namedAtMost).map(({ path, message }) => `${path} ${message}`);
  const more = problems.length - named.length;
  return more > 0 ? `${named.join('; ')}; and ${more} more` : named.join('; ');
}

function refuse(status: number, detail: string, problems?: readonly SchemaProblem[]): BodyReading {
  return { kind: 'refused', refusal: { status, detail, ...(problems && { problems }) } };
}
