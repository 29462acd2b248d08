import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerProcess } from '../server/server-process.ts';
import { until } from '../server/until.ts';

let made: string;

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'packwright-certificates-'));
  for (const name of ['first', 'second']) makeCertificate(join(made, name));
});
afterAll(() => rmSync(made, { recursive: true }));

describe.concurrent('While a server runs, a certificate', () => {
  test('that is replaced is served to new connections, and open ones live on', async () => {
    using files = new Files('first');
    await using server = await ServerProcess.start({ environment: files.environment });
    using open = await Handshake.with(server);
    expect(open.fingerprint).toBe(fingerprintOf('first'));
    files.write('second', 'crt');
    files.write('second', 'key');
    await until(async () => (await servedBy(server)) === fingerprintOf('second'));
    expect(await open.statusOf('/apiVersion')).toBe(200);
    expect(server.log).toMatch(
      /INFO New connections get the new certificate, .*valid until .* GMT/,
    );
    expect(server.log).not.toContain('WARNING');
  });

  test('is replaced through links that are turned to another directory', async () => {
    using files = new Files('first');
    files.linkTo('first');
    await using server = await ServerProcess.start({ environment: files.environment });
    expect(await servedBy(server)).toBe(fingerprintOf('first'));
    files.linkTo('second');
    await until(async () => (await servedBy(server)) === fingerprintOf('second'));
  });

  test.each([
    [
      'half-written',
      (files: Files) => files.writeHalf('second', 'crt'),
      /holds no usable PEM cert/,
    ],
    ['not that of its key', (files: Files) => files.write('second', 'crt'), /does not belong to/],
    ['removed', (files: Files) => files.remove('crt'), /cannot be read: ENOENT/],
  ])(
    'that is %s is told once, and the former one stays until both are in order',
    async (_title, spoil, reason) => {
      using files = new Files('first');
      await using server = await ServerProcess.start({ environment: files.environment });
      spoil(files);
      await until(() => reason.test(server.log));
      expect(server.log).toMatch(/WARNING The .*\. The former certificate stays in use\.\n/);
      expect(await servedBy(server)).toBe(fingerprintOf('first'));
      files.write('second', 'crt');
      files.write('second', 'key');
      await until(async () => (await servedBy(server)) === fingerprintOf('second'));
      expect(server.log.match(/stays in use/g)).toHaveLength(1);
    },
  );
});

/** Certificate and key of a server, in a directory of their own. */
class Files implements Disposable {
  readonly #directory = mkdtempSync(join(tmpdir(), 'packwright-tls-'));

  constructor(name: string) {
    for (const kind of ['crt', 'key'] as const) this.write(name, kind);
  }

  get environment(): NodeJS.ProcessEnv {
    return { TLS_CERT: this.#path('crt'), TLS_KEY: this.#path('key') };
  }

  write(name: string, kind: 'crt' | 'key'): void {
    writeFileSync(this.#path(kind), readFileSync(join(made, `${name}.${kind}`)));
  }

  writeHalf(name: string, kind: 'crt' | 'key'): void {
    const whole = readFileSync(join(made, `${name}.${kind}`));
    writeFileSync(this.#path(kind), whole.subarray(0, whole.length / 2));
  }

  remove(kind: 'crt' | 'key'): void {
    rmSync(this.#path(kind));
  }

  /** As Kubernetes mounts secrets: files that are links into a link to a directory. */
  linkTo(name: string): void {
    const target = join(this.#directory, name);
    mkdirSync(target);
    for (const kind of ['crt', 'key'] as const) {
      writeFileSync(join(target, kind), readFileSync(join(made, `${name}.${kind}`)));
      rmSync(this.#path(kind), { force: true });
      symlinkSync(join('..data', kind), this.#path(kind));
    }
    symlinkSync(name, join(this.#directory, '..new'));
    renameSync(join(this.#directory, '..new'), join(this.#directory, '..data'));
  }

  #path(kind: 'crt' | 'key'): string {
    return join(this.#directory, `served.${kind}`);
  }

  [Symbol.dispose](): void {
    rmSync(this.#directory, { recursive: true });
  }
}

/** A connection, which is kept open. */
class Handshake implements Disposable {
  readonly #socket: TLSSocket;

  static with(server: ServerProcess): Promise<Handshake> {
    const { hostname, port } = new URL(server.url);
    return new Promise((resolve, reject) => {
      const options = { host: hostname, port: Number(port), rejectUnauthorized: false };
      const socket = connect(options, () => resolve(new Handshake(socket)));
      socket.once('error', reject);
    });
  }

  private constructor(socket: TLSSocket) {
    this.#socket = socket;
  }

  get fingerprint(): string {
    return this.#socket.getPeerCertificate().fingerprint256;
  }

  statusOf(path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#socket.once('error', reject);
      this.#socket.once('data', (bytes) => resolve(Number(String(bytes).slice(9, 12))));
      this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: ops.example\r\n\r\n`);
    });
  }

  [Symbol.dispose](): void {
    this.#socket.destroy();
  }
}

async function servedBy(server: ServerProcess): Promise<string> {
  using handshake = await Handshake.with(server);
  return handshake.fingerprint;
}

function fingerprintOf(name: string): string {
  return new X509Certificate(readFileSync(join(made, `${name}.crt`))).fingerprint256;
}

function makeCertificate(path: string): void {
  const files = ['-keyout', `${path}.key`, '-out', `${path}.crt`, '-subj', '/CN=ops.example'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...key, ...files], { stdio: 'ignore' });
}
