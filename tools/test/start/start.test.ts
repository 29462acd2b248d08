import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exchange } from '../../src/server/http-exchange.ts';
import { until } from '../until.ts';
import { answers, makeProject } from './project.ts';
import { type Ended, StartedCommand, startCommand } from './started-command.ts';

describe('npm start with the sample adapter', () => {
  let ended: Ended;

  beforeAll(async () => {
    await using command = new StartedCommand(['--once']);
    ended = await command.ended();
  });

  test('exits 0 and prints how the test and the collection went', () => {
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ended.stdout).toMatch(/POST \/test +passed in [\d.]+ s/);
    expect(ended.stdout).toMatch(/POST \/collect +\d+ objects, [\d,]+ metrics, .* relationships/);
  });

  test('prints values of this machine', () => {
    expect(ended.stdout).toMatch(/Host +1 .*CPU usage [\d.]+ %, Memory usage [\d.]+ %/);
    expect(ended.stdout).toMatch(/Program +\d+ .*Resident memory [\d.]+ [kMG]B/);
    expect(ended.stdout).toMatch(/File system +\d+ .*Usage [\d.]+ %/);
  });

  test('writes plain text where no terminal reads it', () => {
    expect(ended.stdout).not.toContain('\u001b');
  });
});

describe('npm start', () => {
  test('serves until Ctrl-C, which ends every process and is a success', async () => {
    await using project = await makeProject();
    const command = startCommand([project.directory]);
    const [, url] = await command.printed(/ at (http:\S+), ready/);
    await command.printed(/Ctrl-C stops it/);
    const { status } = await exchange({ method: 'GET', url: `${url}/apiVersion` });
    expect(status).toBe(200);
    command.interrupt();
    const { exitCode, stderr } = await command.ended();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(command.isRunning).toBe(false);
  });

  test('shows the log of the server while it serves', async () => {
    await using project = await makeProject();
    const command = startCommand([project.directory]);
    const [, url] = await command.printed(/ at (http:\S+), ready/);
    await command.printed(/Ctrl-C stops it/);
    await exchange({ method: 'GET', url: `${url}/adapterDefinition` });
    await command.printed(/Answered adapterDefinition with 204/);
    command.interrupt();
    expect((await command.ended()).exitCode).toBe(0);
  });

  test('offers curl lines that work, and an instance to change', async () => {
    await using project = await makeProject({ collect: 'cat "$1" > "$2"' });
    const command = startCommand([project.directory]);
    await command.printed(/Ctrl-C stops it/);
    const [, file] = await command.printed(/-d @(\S+) \S+\/collect\n/);
    expect(file).toBe(path.join(project.directory, 'logs/instance.json'));
    const { adapterKey } = JSON.parse(await readFile(file ?? '', 'utf8'));
    expect(adapterKey.adapterKind).toBe(path.basename(project.directory));
    command.interrupt();
    await command.ended();
  });
});

describe('npm start with --once', () => {
  test('exits 1 with what a broken adapter printed and where the logs are', async () => {
    await using project = await makeProject({ collect: 'echo "no ladder" >&2; exit 7' });
    const command = startCommand([project.directory, '--once']);
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /failed to answer \/collect:\n +Status 500: No result from adapter: .*7/,
    );
    expect(stderr).toContain('no ladder');
    expect(stderr).toContain(`Logs: ${project.directory}/logs`);
    expect(existsSync(path.join(project.directory, 'logs/server.log'))).toBe(true);
  });

  test('exits 1 with the message of an adapter that reports a failure', async () => {
    await using project = await makeProject({ test: answers({ errorMessage: 'no way in' }) });
    const command = startCommand([project.directory, '--once']);
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('failed to answer /test:\n  no way in\n');
  });

  test('exits 1 with the places where an answer breaks the contract', async () => {
    await using project = await makeProject({ collect: answers({ result: [{ key: 'North' }] }) });
    const command = startCommand([project.directory, '--once']);
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/breaks the contract:\n +\$\.result\[0\]\.key /);
  });

  test('exits 3 when Ctrl-C comes before the summary, and ends the adapter', async () => {
    const collect = 'echo $$ > pid; exec sleep 600';
    await using project = await makeProject({ collect });
    const command = startCommand([project.directory, '--once']);
    const pidFile = path.join(project.directory, 'pid');
    await until(async () => existsSync(pidFile) && (await readFile(pidFile, 'utf8')) !== '');
    command.interrupt();
    expect((await command.ended()).exitCode).toBe(3);
    expect(command.isRunning).toBe(false);
    expect(existsSync(`/proc/${(await readFile(pidFile, 'utf8')).trim()}`)).toBe(false);
  });

  test('exits 3 and says so when the port is in use', async () => {
    await using occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const address = occupant.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    await using project = await makeProject();
    const command = startCommand([project.directory, '--once'], { PORT: port });
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`Port ${port} is in use`);
  });

  test.each([
    ['a port that is none', ['.'], { PORT: 'eighty' }, 'PORT is "eighty"'],
    ['a directory without commands.cfg', ['docs'], {}, 'There is no commands.cfg in docs'],
    ['an unknown option', ['--twice'], {}, "unknown option '--twice'"],
    ['a second directory', ['one', 'two'], {}, 'too many arguments'],
  ])('exits 2 for %s', async (_, args, environment, sentence) => {
    const command = startCommand(args, environment);
    const { exitCode, stderr } = await command.ended();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
