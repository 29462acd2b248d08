import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../server/http-client.ts';
import { ServerProcess } from '../server/server-process.ts';

const bin = resolve(import.meta.dirname, '../../bin/packwright-server.js');
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'packwright-start-'));
  for (const name of ['one', 'two']) makeCertificate(name);
  makeCertificate('short', 'rsa:512');
  writeFileSync(join(directory, 'text'), 'no certificate');
});
afterAll(() => rmSync(directory, { recursive: true }));

function makeCertificate(name: string, key = 'rsa:2048'): void {
  const files = ['-keyout', join(directory, `${name}.key`), '-out', join(directory, `${name}.crt`)];
  const kind = ['req', '-x509', '-newkey', key, '-nodes', '-days', '2'];
  execFileSync('openssl', [...kind, '-subj', '/CN=localhost', ...files], { stdio: 'ignore' });
}

/** Starts a server that is expected to refuse. */
function refusedStart(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_DIR: join(directory, 'logs') };
  const { status, stderr, stdout } = spawnSync(process.execPath, [bin, ...args], {
    cwd: directory,
    env: { ...env, ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stderr, stdout };
}

function tls(certificate: string, key: string) {
  return { TLS_CERT: join(directory, certificate), TLS_KEY: join(directory, key) };
}

describe('With both TLS files the server', () => {
  test('speaks TLS 1.2 and 1.3, nothing older, and no plain HTTP', async () => {
    await using server = await ServerProcess.start({ environment: tls('one.crt', 'one.key') });
    expect(server.url).toMatch(/^https:/);
    expect(await httpsStatus(`${server.url}/apiVersion`)).toBe(200);
    const port = Number(new URL(server.url).port);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      expect(await handshake(port, version)).toBe(version);
    }
    await expect(handshake(port, 'TLSv1.1')).rejects.toThrow();
    await expect(call(`http://127.0.0.1:${port}/apiVersion`)).rejects.toThrow();
  });

  test.each([
    ['a certificate that is none', 'text', 'one.key', /text holds no usable PEM certificate/],
    ['a key that is none', 'one.crt', 'text', /text holds no usable PEM private key/],
    ['a key of another certificate', 'one.crt', 'two.key', /does not belong to the certificate/],
    [
      'a key that is too short',
      'short.crt',
      'short.key',
      /no usable certificate for TLS: .*too small/,
    ],
    ['a directory in place of a file', '.', 'one.key', /cannot be read/],
  ])('refuses %s with one sentence and exit code 3', (_title, certificate, key, reason) => {
    const { status, stderr } = refusedStart(tls(certificate, key));
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(3);
  });
});

test('With one TLS file the server speaks plain HTTP and warns', async () => {
  await using server = await ServerProcess.start({ environment: tls('one.crt', 'missing.key') });
  expect(server.url).toMatch(/^http:/);
  expect(server.log).toMatch(/WARNING No TLS: .*missing\.key is missing/);
});

describe('A server that cannot start', () => {
  test('names the port that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = refusedStart({ PORT: String(port) });
    other.close();
    expect(stderr).toMatch(`Port ${port} is in use`);
    expect(status).toBe(3);
  });

  test.each([
    ['PORT', 'http', /PORT is "http", expected a number from 0 to 65535/],
    ['PORT', '65536', /PORT is "65536"/],
    ['MAX_RUNS', '0', /MAX_RUNS is "0", expected a number from 1/],
    ['MAX_RUNS', '1.5', /MAX_RUNS is "1.5"/],
  ])('refuses %s=%s as wrong usage', (name, value, reason) => {
    const { status, stderr } = refusedStart({ [name]: value });
    expect(stderr).toMatch(reason);
    expect(status).toBe(2);
  });

  test('refuses to debug a command that there is none of', () => {
    const environment = { ADAPTER_INSPECT: '--inspect-wait', ADAPTER_INSPECT_COMMAND: 'colect' };
    const { status, stderr } = refusedStart(environment);
    expect(stderr).toMatch(/ADAPTER_INSPECT_COMMAND is "colect", expected one of test, collect/);
    expect(status).toBe(2);
  });

  test('refuses an unknown argument as wrong usage', () => {
    expect(refusedStart({}, '--port')).toMatchObject({ status: 2 });
  });
});

test('--help explains every switch, --version tells the version', () => {
  const { status, stdout } = refusedStart({}, '--help');
  expect(status).toBe(0);
  for (const name of ['PORT', 'HOST', 'LOG_DIR', 'TLS_CERT', 'TLS_KEY', 'MAX_RUNS']) {
    expect(stdout).toContain(name);
  }
  expect(refusedStart({}, '--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('without HOST the server answers on IPv4, whether or not the machine has IPv6', async () => {
  await using server = await ServerProcess.start({ environment: { HOST: '' } });
  const { port } = new URL(server.url);
  expect((await call(`http://127.0.0.1:${port}/apiVersion`)).status).toBe(200);
});

test('without HOST the server answers at every address of the machine, with HOST at that one alone', async () => {
  // All of 127.0.0.0/8 is this machine, and at these nobody else has a port of the same number.
  const addresses = ['127.7.0.1', '127.7.0.2'] as const;
  const answering = async ({ url }: ServerProcess) => {
    const { port } = new URL(url);
    const asked = addresses.map((address) => call(`http://${address}:${port}/apiVersion`));
    return (await Promise.allSettled(asked)).map(({ status }) => status);
  };
  await using everywhere = await ServerProcess.start({ environment: { HOST: '' } });
  expect(await answering(everywhere)).toEqual(['fulfilled', 'fulfilled']);
  await using alone = await ServerProcess.start({ environment: { HOST: '127.7.0.2' } });
  expect(await answering(alone)).toEqual(['rejected', 'fulfilled']);
});

test('a log directory that cannot be written leaves the server running, with a warning', async () => {
  mkdirSync(join(directory, 'sub'), { recursive: true });
  writeFileSync(join(directory, 'sub', 'file'), '');
  const environment = { LOG_DIR: join(directory, 'sub', 'file', 'logs') };
  await using server = await ServerProcess.start({ environment });
  expect((await server.call('/apiVersion')).status).toBe(200);
  expect(server.printed).toMatch(/WARNING .*server\.log/);
});

function httpsStatus(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
}

function handshake(port: number, version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3') {
  return new Promise<string | null>((resolve, reject) => {
    const versions = { minVersion: version, maxVersion: version };
    // Security level 0 lets the client offer the old version at all.
    const client = { ciphers: 'DEFAULT@SECLEVEL=0', rejectUnauthorized: false };
    const socket = connect({ host: '127.0.0.1', port, ...versions, ...client }, () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

test('a Node that is too old is named in one sentence, also without the bin', () => {
  const main = resolve(import.meta.dirname, '../../dist/main.js');
  const old = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });";
  const preload = `data:text/javascript,${encodeURIComponent(old)}`;
  const run = spawnSync(process.execPath, ['--import', preload, main], { encoding: 'utf8' });
  expect(run.stderr).toMatch(/^packwright-server needs Node 24\.15 or newer .*this is 20\.20\.2/);
  expect(run.status).toBe(3);
});
