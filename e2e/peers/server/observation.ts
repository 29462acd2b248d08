import { call, type Reply } from '../../../base-image/test/server/http-client.ts';
import { bodyOf, type Sent } from './sent.ts';

/** What is compared of an answer. */
export interface Observation {
  readonly status: number;
  /** Without parameters. */
  readonly mediaType: string | undefined;
  /** Parsed where it is JSON; in place of a process id, which no two runs have in common, its type. */
  readonly body?: unknown;
  /** What the adapter read from its input pipe, to the byte, where it tells. */
  readonly input?: string | undefined;
}

/** Sends a row to a server; rejects when the signal comes before the answer. */
export async function observe(
  server: string,
  sent: Sent,
  signal?: AbortSignal,
): Promise<Observation> {
  const body = bodyOf(sent);
  const { path = '/test', method = body === undefined ? 'GET' : 'POST' } = sent;
  const { headers = { 'content-type': 'application/json' } } = sent;
  const given = { ...(body !== undefined && { body }), ...(signal && { signal }) };
  const reply = await call(`${server}${path}`, { method, headers, ...given });
  return { status: reply.status, mediaType: mediaTypeOf(reply), ...contentOf(reply.text) };
}

function mediaTypeOf({ headers }: Reply): string | undefined {
  return headers['content-type']?.split(';')[0];
}

function contentOf(text: string): Pick<Observation, 'body' | 'input'> {
  const body = parsed(text);
  const input = (body as { input?: unknown } | null)?.input;
  return typeof input === 'string' ? { input } : { body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (name, value) => (name === 'pid' ? typeof value : value));
  } catch {
    return text; // empty, or no JSON, such as NaN
  }
}
