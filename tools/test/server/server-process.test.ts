import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../src/server/http-exchange.ts';
import { findServerBin } from '../../src/server/server-bin.ts';
import { type ServerProcessOptions, startServerProcess } from '../../src/server/server-process.ts';
import { makeProject, type Project } from '../start/project.ts';

describe('the server as a process', () => {
  test('answers at the URL it is given with, in the directory of the project', async () => {
    await using project = await makeProject({ collect: `echo "\\"$PWD\\"" > "$2"` });
    await using server = await startedServer(project);
    const answer = await exchange({ method: 'GET', url: `${server.url}/apiVersion` });
    expect(answer.status).toBe(200);
    expect(server.readyAfter).toBeGreaterThan(0);
    expect(existsSync(path.join(project.directory, 'logs/server.log'))).toBe(true);
  });

  test('gets the environment of the caller and nothing else', async () => {
    const collect = 'printf \'{"errorMessage":"%s %s"}\' "$FRUIT" "$HOME" > "$2"';
    await using project = await makeProject({ collect });
    await using server = await startedServer(project, {
      environment: { PATH: process.env.PATH, FRUIT: 'quince' },
    });
    const body = { adapterKey: { name: 'North', adapterKind: 'Orchard', objectKind: 'orchard' } };
    const answer = await exchange({ method: 'POST', url: `${server.url}/collect`, body });
    expect(answer.body.toString()).toBe('{"errorMessage":"quince "}');
  });

  test('ends with exit code 0 when it is stopped, and is gone then', async () => {
    await using project = await makeProject();
    const server = await startedServer(project);
    expect(await server.stop()).toMatchObject({ exitCode: 0 });
    expect(existsSync(`/proc/${server.pid}`)).toBe(false);
  });

  test('reports that somebody else ended it', async () => {
    await using project = await makeProject();
    await using server = await startedServer(project);
    process.kill(server.pid, 'SIGKILL');
    expect(await server.ended).toMatchObject({ exitCode: undefined, reason: 'SIGKILL ended it' });
  });

  test('tells each line it prints', async () => {
    await using project = await makeProject();
    const lines: string[] = [];
    await using server = await startedServer(project, { onLine: (line) => lines.push(line) });
    expect(lines).toContainEqual(expect.stringMatching(` listens on ${server.url}$`));
  });
});

describe('a server that does not start', () => {
  test('is reported with its exit code and its last lines', async () => {
    await using project = await makeProject();
    const start = await startServerProcess(await options(project, { port: 'eighty' }));
    expect(start).toMatchObject({
      started: false,
      reason: 'it ended with exit code 2',
      end: { exitCode: 2, lastLines: [expect.stringContaining('PORT is "eighty"')] },
    });
  });

  test('is reported when there is no such program', async () => {
    await using project = await makeProject();
    const start = await startServerProcess(await options(project, { node: '/nowhere/node' }));
    expect(start).toMatchObject({
      started: false,
      reason: expect.stringMatching(/could not be started: .*ENOENT/),
    });
  });

  test('is ended when it says nothing within the time limit', async () => {
    await using project = await makeProject();
    const serverBin = await program(
      project,
      'console.log(process.pid); setInterval(() => {}, 1000);',
    );
    const start = await startServerProcess(
      await options(project, { serverBin, startTimeout: 500 }),
    );
    if (start.started) throw new Error('it answered');
    expect(start.reason).toBe('it did not answer within 500 ms');
    expect(start.end.reason).toBe('SIGTERM ended it');
  });

  test('is ended when its first answer breaks off', async () => {
    await using project = await makeProject();
    const source = `
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
writeFileSync('pid', String(process.pid));
const server = createServer((socket) => socket.once('data', () => socket.destroy()));
server.listen(0, '127.0.0.1', () => {
  console.log('it listens on http://127.0.0.1:' + server.address().port);
});`;
    const serverBin = await program(project, source);
    const start = await startServerProcess(await options(project, { serverBin }));
    expect(start).toMatchObject({
      started: false,
      reason: expect.stringMatching(/^it does not answer \/apiVersion: .*socket hang up/),
      end: { reason: 'SIGTERM ended it' },
    });
    const pid = await readFile(path.join(project.directory, 'pid'), 'utf8');
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });

  test('is ended when the caller gives up', async () => {
    await using project = await makeProject();
    const serverBin = await program(project, 'setInterval(() => {}, 1000);');
    const signal = AbortSignal.timeout(100);
    const start = await startServerProcess(await options(project, { serverBin, signal }));
    expect(start).toMatchObject({ started: false, reason: 'it was interrupted' });
  });
});

async function startedServer(project: Project, changes: Partial<ServerProcessOptions> = {}) {
  const start = await startServerProcess(await options(project, changes));
  if (!start.started) throw new Error([start.reason, ...start.end.lastLines].join('\n'));
  return start.server;
}

async function options(
  { directory }: Project,
  changes: Partial<ServerProcessOptions>,
): Promise<ServerProcessOptions> {
  return {
    node: process.execPath,
    serverBin: await findServerBin(),
    directory,
    logDirectory: path.join(directory, 'logs'),
    host: '127.0.0.1',
    port: '0',
    // A server that is killed leaves its run directories behind; these go with the project.
    environment: { ...process.env, TMPDIR: directory },
    ...changes,
  };
}

async function program({ directory }: Project, source: string): Promise<string> {
  const file = path.join(directory, 'server.mjs');
  await writeFile(file, source);
  return file;
}
