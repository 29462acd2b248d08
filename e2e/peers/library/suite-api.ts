import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request, as far as the library decides about it. */
export interface SuiteApiRequest {
  readonly request: string;
  readonly token: string | undefined;
  readonly unsupported: string | undefined;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

const kinds = ['apple', 'cherry', 'medlar', 'pear', 'quince'];

/** The platform's own API, as much of it as the adapter asks for, on 127.0.0.1. */
export class SuiteApi implements AsyncDisposable {
  readonly requests: SuiteApiRequest[] = [];
  readonly #server: Server;

  static async start(): Promise<SuiteApi> {
    const api = new SuiteApi();
    api.#server.listen(0, '127.0.0.1');
    await once(api.#server, 'listening');
    return api;
  }

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const body = await text(request);
      this.requests.push(recorded(request, body));
      const { status = 200, body: answer } = answerTo(request, body);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function recorded({ method, url, headers }: IncomingMessage, body: string): SuiteApiRequest {
  return {
    request: `${method} ${url}`,
    token: headers.authorization,
    unsupported: headers['x-vrealizeops-api-use-unsupported']?.toString(),
    body,
  };
}

function answerTo({ method, url = '' }: IncomingMessage, body: string): Answer {
  const { pathname, searchParams } = new URL(url, 'http://suite-api');
  const page = (all: readonly unknown[]) => {
    const [at, size] = ['page', 'pageSize'].map((name) => Number(searchParams.get(name)));
    const start = (at ?? 0) * (size ?? 0);
    return { items: all.slice(start, start + (size ?? 0)), pageInfo: { totalCount: all.length } };
  };
  switch (`${method} ${pathname}`) {
    case 'POST /suite-api/api/auth/token/acquire':
      return { body: { token: 'T-1', validity: Date.now() + 3_600_000 } };
    case 'POST /suite-api/api/resources/query': {
      const { items, pageInfo } = page(JSON.parse(body).name.map(field));
      return { body: { resourceList: items, pageInfo } };
    }
    case 'GET /suite-api/api/adapterkinds': {
      const { items, pageInfo } = page(kinds);
      return { body: { 'adapter-kind': items, pageInfo } };
    }
    case 'POST /suite-api/api/resources/stats': {
      const { items, pageInfo } = page([1, 2, 3]);
      return { body: { values: items, pageInfo } };
    }
    case 'GET /suite-api/api/resources/1':
      return { body: field('North') };
    case 'DELETE /suite-api/api/nothing/here':
      return { status: 404, body: {} };
    default:
      return { body: {} };
  }
}

/** A resource of another adapter, as the platform tells it. */
function field(name: string) {
  const identifierType = { name: 'field_id', isPartOfUniqueness: true };
  return {
    resourceKey: {
      name,
      adapterKindKey: 'FARM',
      resourceKindKey: 'field',
      resourceIdentifiers: [{ identifierType, value: name.toLowerCase() }],
    },
  };
}
