import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';

const commands = everyEndpoint(adapter('writes-empty-list.sh'));

describe.concurrent('A server', () => {
  test('on a machine without mkfifo names it in each failure, and loses nothing by it', async () => {
    const environment = { PATH: import.meta.dirname };
    const node = [process.execPath];
    await using server = await ServerProcess.start({ commands, environment, node });
    const before = await settled(server, 0);
    for (let i = 0; i < 5; i += 1) {
      const reply = await server.post('/test');
      expect(reply.status).toBe(500);
      expect(JSON.parse(reply.text)).toMatch(
        /^Error initializing adapter communication: no run directory with its pipes .*mkfifo/,
      );
    }
    await expectNothingLeft(server, before, 5);
  });

  test('under which adapters are killed before the server when memory runs out', async () => {
    const telling = everyEndpoint(adapter('tells-its-oom-score.sh'));
    await using server = await ServerProcess.start({ commands: telling });
    expect((await server.post('/test')).text).toBe('[1000]');
    expect(server.log).not.toContain('first to be killed');
  });

  test('whose work directory is replaced by another one reads the commands there', async () => {
    await using server = await ServerProcess.start({ commands: '[Commands]\n' });
    await settled(server);
    const moved = `${server.directory}-moved`;
    renameSync(server.directory, moved);
    rmSync(moved, { recursive: true });
    const gone = await server.post('/test');
    expect(JSON.parse(gone.text)).toContain(`${server.directory}/commands.cfg was not found`);
    mkdirSync(join(server.directory, 'temp'), { recursive: true });
    server.writeCommands(commands);
    expect((await server.post('/test')).status).toBe(200);
  });
});
