import { once } from 'node:events';
import { link, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectToDocker } from '../../src/container/docker-connection.ts';

let folder: string;
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packwright-engine-'));
});

afterEach(async () => {
  await close(servers.splice(0));
  await rm(folder, { recursive: true });
});

describe('connecting to an engine', () => {
  test('takes the engine that answers at DOCKER_HOST and names its version', async () => {
    const socketPath = await listen((_, response) => response.end('{"Version":"20.10.24"}'));
    const connection = await connectTo(`unix://${socketPath}`);
    expect(connection).toMatchObject({
      connected: true,
      address: `unix://${socketPath}`,
      version: '20.10.24',
    });
  });

  test('says that the socket does not exist', async () => {
    const socketPath = path.join(folder, 'absent.sock');
    expect(await connectTo(`unix://${socketPath}`)).toEqual({
      connected: false,
      reason: `No container engine answers. unix://${socketPath}: no such file.`,
    });
  });

  test('says that nothing listens at a socket that is left over', async () => {
    const socketPath = await listen(() => {});
    // Closing removes the file; a process that was killed leaves it behind.
    await link(socketPath, `${socketPath}.left`);
    await close(servers.splice(0));
    const connection = await connectTo(`unix://${socketPath}.left`);
    expect(connection).toMatchObject({ reason: expect.stringContaining('nothing listens there') });
  });

  test('gives up on an engine that accepts and stays silent', async () => {
    const socketPath = await listen(() => {});
    const connection = await connectTo(`unix://${socketPath}`, 200);
    expect(connection.connected).toBe(false);
  });

  test('hands on why DOCKER_HOST cannot be used', async () => {
    expect(await connectTo('ssh://build.example')).toMatchObject({
      connected: false,
      reason: expect.stringContaining('ssh://build.example'),
    });
  });
});

async function listen(answer: Parameters<typeof createServer>[1] & {}): Promise<string> {
  const socketPath = path.join(folder, `${servers.length}.sock`);
  const server = createServer(answer);
  servers.push(server);
  server.listen(socketPath);
  await once(server, 'listening');
  return socketPath;
}

async function close(list: readonly Server[]): Promise<void> {
  for (const server of list) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
}

function connectTo(address: string, timeout = 5000) {
  return connectToDocker({ env: { DOCKER_HOST: address }, homeDirectory: folder, timeout });
}
