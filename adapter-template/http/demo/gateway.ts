import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { rows, trees } from './orchard.ts';

const pageSize = 5;

/**
 * A server that plays the source, so that the adapter can be tried without one: it wants a login, gives
 * its list in pages, and is too busy for the second page when it is asked the first time in a session.
 */
export function demoGateway() {
  const sessions = new Map<string, { wasBusy: boolean }>();

  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://demo');
    if (pathname === '/api/login') return logIn(request, response);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const session = sessions.get(token);
    if (session === undefined) return send(response, 401, { error: 'who are you?' });
    if (pathname === '/api/status') return send(response, 200, { trees: trees.length });
    if (pathname === '/api/rows') return send(response, 200, { rows });
    if (pathname !== '/api/trees') return send(response, 404, { error: 'there is nothing here' });

    const page = Number(searchParams.get('page') ?? 1);
    if (page === 2 && !session.wasBusy) {
      session.wasBusy = true;
      response.setHeader('retry-after', '0');
      return send(response, 503, { error: 'busy, ask again' });
    }
    const start = (page - 1) * pageSize;
    send(response, 200, { trees: trees.slice(start, start + pageSize), count: trees.length });
  });

  async function logIn(request: IncomingMessage, response: ServerResponse) {
    const { user, password } = JSON.parse((await text(request)) || '{}');
    if (user !== 'picker' || password !== 'ladder') {
      return send(response, 401, { error: 'no such user, or another password' });
    }
    const token = randomUUID();
    sessions.set(token, { wasBusy: false });
    send(response, 200, { token, expiresIn: 600 });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
