import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { smallestInstance } from './server-process.ts';
import { until } from './until.ts';

/** A connection on which a test decides about every byte, and about reading. */
export class RawConnection implements Disposable {
  readonly socket: Socket;
  /** Resolves once the connection has ended, whoever ended it. */
  readonly closed: Promise<void>;
  #received = '';

  static async open(url: string): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  private constructor(socket: Socket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.setEncoding('latin1');
    // Tests break connections; what arrived says enough.
    socket.on('error', () => undefined);
  }

  get received(): string {
    return this.#received;
  }

  /** Begins to read; a connection that does not read holds the server's answer up. */
  read(): this {
    this.socket.on('data', (text: string) => {
      this.#received += text;
    });
    return this;
  }

  send(...parts: readonly (string | Buffer)[]): this {
    for (const part of parts) this.socket.write(part);
    return this;
  }

  /** Waits until so many answers have begun, and the last one is complete. */
  async answers(count: number): Promise<readonly string[]> {
    const complete = () => {
      const answers = this.#received.split(/(?=HTTP\/1\.1 \d{3})/).filter(Boolean);
      return answers.length === count && answers.every(isComplete) ? answers : undefined;
    };
    await until(() => complete() !== undefined, 20);
    return complete() ?? [];
  }

  leave(): void {
    this.socket.destroy();
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

function isComplete(answer: string): boolean {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  if (/^HTTP\/1\.1 1\d\d/.test(head)) return true;
  const length = /^content-length: (\d+)$/im.exec(head)?.[1];
  return body.join('\r\n\r\n').length === Number(length ?? 0);
}

/** The bytes of a POST request with the smallest adapter instance. */
export function postBytes(path: string, headers: readonly string[] = []): string {
  const body = JSON.stringify(smallestInstance);
  return `${head('POST', path, [`Content-Length: ${body.length}`, ...headers])}${body}`;
}

/** The first line and the headers of a request with a JSON body. */
export function head(method: string, path: string, headers: readonly string[]): string {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: orchard.example', ...headers];
  return `${[...lines, 'Content-Type: application/json'].join('\r\n')}\r\n\r\n`;
}
