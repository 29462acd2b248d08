import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { connect as connectTcp, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../../../base-image/test/adapters/adapter.ts';
import {
  expectNothingLeft,
  type Holdings,
  settled,
} from '../../../base-image/test/server/leftovers.ts';
import { head, postBytes } from '../../../base-image/test/server/raw-connection.ts';
import { ServerProcess } from '../../../base-image/test/server/server-process.ts';

/** The first bytes of a client's greeting: a record of 512 bytes that never ends. */
const halfGreeting = Buffer.from('16030102000100', 'hex');

/** Ways to reach the server before a client leaves; each sends what it is about. */
const stages: readonly { title: string; open: (port: number) => Promise<Socket> }[] = [
  { title: 'before the handshake', open: (port) => opened(connectTcp(port, host), 'connect', '') },
  {
    title: 'in the handshake',
    open: (port) => opened(connectTcp(port, host), 'connect', halfGreeting),
  },
  {
    title: 'after plain HTTP, which is not understood here,',
    open: (port) => opened(connectTcp(port, host), 'connect', head('GET', '/apiVersion', [])),
  },
  {
    title: 'after the handshake',
    open: (port) => opened(connectTls(tlsTo(port)), 'secureConnect', ''),
  },
  {
    title: 'in the body',
    open: (port) =>
      opened(connectTls(tlsTo(port)), 'secureConnect', postBytes('/test').slice(0, -5)),
  },
];

const host = '127.0.0.1';
// The certificate is the test's own.
const tlsTo = (port: number) => ({ host, port, rejectUnauthorized: false });

describe('Clients of TLS that leave', () => {
  let directory: string;
  let server: ServerProcess;
  let before: Holdings;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'packwright-tls-clients-'));
    const environment = makeCertificate(directory);
    const commands = everyEndpoint(adapter('writes-empty-list.sh'));
    server = await ServerProcess.start({ commands, environment });
    await statusOf(server);
    before = await settled(server);
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(directory, { recursive: true });
  });

  test.each(stages)(
    '$title leave a server that answers at once, and nothing else',
    async ({ open }) => {
      const { port } = new URL(server.url);
      const sockets = await Promise.all(Array.from({ length: 20 }, () => open(Number(port))));
      expect(await statusOf(server)).toBe(200);
      for (const socket of sockets) socket.destroy();
      await expectNothingLeft(server, before, 20);
      expect(server.log).not.toContain('ERROR');
    },
  );
});

async function opened(socket: Socket, event: string, sent: string | Buffer): Promise<Socket> {
  // The server may end the connection while we write.
  socket.on('error', () => undefined);
  await once(socket, event);
  if (sent.length > 0) await new Promise((resolve) => socket.write(sent, resolve));
  return socket;
}

function makeCertificate(directory: string): NodeJS.ProcessEnv {
  const [key, certificate] = [join(directory, 'server.key'), join(directory, 'server.crt')];
  const kind = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ];
  execFileSync('openssl', [...kind, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { TLS_CERT: certificate, TLS_KEY: key };
}

function statusOf({ url }: ServerProcess): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { rejectUnauthorized: false, agent: false } as const;
    request(`${url}/apiVersion`, options, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    })
      .once('error', reject)
      .end();
  });
}
