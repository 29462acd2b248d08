import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';
import { noOrdinaryUser, unprivileged, unprivilegedUser } from '../server/unprivileged.ts';
import { until } from '../server/until.ts';

const commands = everyEndpoint(adapter('writes-empty-list.sh'));
const open = 'chmod 755 .; mkdir logs; chmod 777 logs temp';

describe.skipIf(noOrdinaryUser).concurrent('A server of an ordinary user', () => {
  test('runs adapters as that user, with private run directories', async () => {
    const telling = everyEndpoint(adapter('tells-its-user.sh'));
    await using server = await ServerProcess.start({ commands: telling, node: unprivileged(open) });
    const before = await settled(server);
    const reply = await server.post('/test');
    expect(JSON.parse(reply.text)).toEqual({
      user: unprivilegedUser,
      directory: '700',
      pipes: ['600', '600'],
    });
    await expectNothingLeft(server, before, 5);
  });

  test('names a commands.cfg that it may not read, and its user', async () => {
    const node = unprivileged(`${open}; chmod 000 commands.cfg`);
    await using server = await ServerProcess.start({ commands, node });
    const before = await settled(server);
    const reply = await server.post('/test');
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toBe(
      `Error initializing adapter communication: ${server.directory}/commands.cfg cannot be read by the user of the server (uid ${unprivilegedUser}); make the file and its directories readable`,
    );
    expect(server.log).toMatch(/WARNING Answered test with 500: .*commands\.cfg cannot be read/);
    await expectNothingLeft(server, before, 5);
    chmodSync(join(server.directory, 'commands.cfg'), 0o644);
    expect((await server.post('/test')).status).toBe(200);
  });

  test('names a temporary directory that it may not write, and uses it once it may', async () => {
    const node = unprivileged(`${open}; chmod 555 temp`);
    await using server = await ServerProcess.start({ commands, node });
    const before = await settled(server, 0);
    const reply = await server.post('/test');
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.text)).toMatch(
      /^Error initializing adapter communication: no run directory with its pipes could be made in \S+\/temp: EACCES/,
    );
    expect(server.log).toMatch(/WARNING Answered test with 500.*no run directory/);
    await expectNothingLeft(server, before, 5);
    chmodSync(server.temp, 0o777);
    expect((await server.post('/test')).status).toBe(200);
  });

  test('logs to the console alone where it may not write LOG_DIR, and says so once', async () => {
    const node = unprivileged(`${open}; chmod 555 logs`);
    await using server = await ServerProcess.start({ commands, node });
    for (let i = 0; i < 3; i += 1) expect((await server.post('/test')).status).toBe(200);
    await until(() => server.printed.match(/INFO Answered test with 200/g)?.length === 3);
    expect(server.printed.match(/WARNING Cannot write the log file/g)).toHaveLength(1);
    expect(server.printed).toContain(`log file ${server.directory}/logs/server.log (EACCES`);
    expect(() => server.log).toThrow('ENOENT');
  });
});

describe.skipIf(noOrdinaryUser)(
  'With a TLS file that it may not read, a server of an ordinary user',
  () => {
    test.each([
      ['cert', 'cert'],
      ['key', 'key'],
      ['.', 'cert'],
    ])('refuses to start and names it: nothing may be read of %s', (unreadable, named) => {
      const directory = mkdtempSync(join(tmpdir(), 'packwright-tls-'));
      const files = ['-keyout', 'key', '-out', 'cert', '-subj', '/CN=ops.example'];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files], {
        cwd: directory,
        stdio: 'ignore',
      });
      const [program = '', ...args] = unprivileged(
        `chmod 755 .; chmod 644 cert key; chmod 000 ${unreadable}`,
      );
      const main = resolve(import.meta.dirname, '../../dist/main.js');
      const { status, stderr } = spawnSync(program, [...args, main], {
        cwd: directory,
        env: {
          ...process.env,
          PORT: '0',
          HOST: '127.0.0.1',
          LOG_DIR: join(directory, 'logs'),
          TLS_CERT: join(directory, 'cert'),
          TLS_KEY: join(directory, 'key'),
        },
        encoding: 'utf8',
        timeout: 20_000,
      });
      chmodSync(directory, 0o700);
      rmSync(directory, { recursive: true });
      expect(stderr).toMatch(
        new RegExp(
          `^packwright-server: The TLS file ${directory}/${named} cannot be read: EACCES.*\n$`,
        ),
      );
      expect(status).toBe(3);
    });
  },
);
