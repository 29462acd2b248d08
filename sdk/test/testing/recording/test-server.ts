import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it arrived. */
export type Received = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

/** What is answered: JSON unless it is a text or bytes. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
};

/** A real server on 127.0.0.1 that answers as the function says. */
export class TestServer implements AsyncDisposable {
  readonly received: Received[] = [];
  /** Known from the start on; nobody answers there after `stop`. */
  url = '';
  readonly #server: Server;

  private constructor(answer: (request: Received) => Answer | Promise<Answer>) {
    this.#server = createServer(async (request, response) => {
      const { method = '', url = '/', headers } = request;
      const received = {
        method,
        url: new URL(url, this.url),
        headers,
        body: await buffer(request),
      };
      this.received.push(received);
      send(response, await answer(received));
    });
  }

  static async start(answer: (request: Received) => Answer | Promise<Answer>): Promise<TestServer> {
    const server = new TestServer(answer);
    server.#server.listen(0, '127.0.0.1');
    await once(server.#server, 'listening');
    server.url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  /** Nobody listens at the port from now on. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer): void {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  if (!isRaw && body !== undefined) response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  response.end(isRaw || body === undefined ? body : JSON.stringify(body));
}

/** The parsed body of an answer. */
export async function jsonOf<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  return (await response.json()) as T;
}
