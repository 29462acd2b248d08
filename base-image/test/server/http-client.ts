import { type IncomingHttpHeaders, request } from 'node:http';

/** An answer, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly bytes: number;
  readonly seconds: number;
}

export interface CallOptions {
  readonly method?: string;
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
  /** Keep only the length of the body. */
  readonly countOnly?: boolean;
  readonly signal?: AbortSignal;
}

/** One request on a connection of its own, so that no kept connection holds a descriptor open. */
export function call(url: string, options: CallOptions = {}): Promise<Reply> {
  const { method = 'GET', body, headers = {}, countOnly = false, signal } = options;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false, ...(signal && { signal }) });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (!countOnly) chunks.push(chunk);
      });
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode: status = 0, headers } = response;
        const seconds = (performance.now() - started) / 1_000;
        resolve({ status, headers, text: Buffer.concat(chunks).toString(), bytes, seconds });
      });
    });
    sent.end(body);
  });
}
