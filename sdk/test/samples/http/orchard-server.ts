import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const trees = Array.from({ length: 5 }, (_, row) => ({
  name: `Tree ${row + 1}`,
  apples: row * 10,
}));

/** A source with two trees on a page, for whoever has the password or a token. */
export class OrchardServer implements AsyncDisposable {
  readonly #server = createServer((request, response) => this.#answer(request, response));
  logins = 0;
  url = '';

  static async start(): Promise<OrchardServer> {
    const orchard = new OrchardServer();
    orchard.#server.listen(0, '127.0.0.1');
    await once(orchard.#server, 'listening');
    const address = orchard.#server.address();
    if (typeof address === 'object') orchard.url = `http://127.0.0.1:${address?.port}/api`;
    return orchard;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const known = [`Basic ${btoa('picker:ladder')}`, `Bearer token-${this.logins}`];
    if (pathname === '/api/login') {
      this.logins += 1;
      const expiresAt = new Date(Date.now() + 60_000).toISOString();
      response.end(JSON.stringify({ token: `token-${this.logins}`, expiresAt }));
    } else if (known.includes(headers.authorization ?? '')) {
      const page = Number(searchParams.get('page') ?? 1);
      const part = trees.slice((page - 1) * 2, page * 2);
      response.end(JSON.stringify({ trees: part, count: trees.length }));
    } else {
      response.writeHead(401).end('{"error":"who are you?"}');
    }
  }
}
