import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

/** As container engines start programs, which is without a limit. */
const raise = 'ulimit -S -c "$(ulimit -H -c)"; exec "$@"';
const unlimited = ['/bin/sh', '-ec', raise, 'sh', process.execPath];

test('Core dumps would hold passwords: the server forbids them to itself and to adapters', async () => {
  const commands = everyEndpoint(adapter('tells-its-core-limit.sh'));
  await using server = await ServerProcess.start({ commands, node: unlimited });
  const { soft, hard } = JSON.parse((await server.post('/test')).text);
  expect(soft).toBe('0');
  // Whoever needs one may allow it again.
  expect(readFileSync(`/proc/${process.pid}/limits`, 'utf8')).toMatch(
    new RegExp(`^Max core file size +\\S+ +${hard} `, 'm'),
  );
  expect(readFileSync(`/proc/${server.pid}/limits`, 'utf8')).toMatch(/^Max core file size +0 /m);
});

test('An adapter that crashes leaves no core dump', async () => {
  const commands = everyEndpoint(adapter('crashes.sh'));
  await using server = await ServerProcess.start({ commands, node: unlimited });
  expect((await server.post('/test')).text).toContain('was killed by SIGSEGV');
  const names = readdirSync(server.directory, { recursive: true }).map(String);
  expect(names.filter((name) => /(?:^|\/)core/.test(name))).toEqual([]);
});

test('Where the limit cannot be set the server says so, and serves', async () => {
  const commands = everyEndpoint(adapter('writes-empty-list.sh'));
  const environment = { PATH: '/nonexistent' };
  await using server = await ServerProcess.start({ commands, node: unlimited, environment });
  expect(server.log).toMatch(
    /main WARNING Core dumps, which hold passwords, are not forbidden: prlimit .*ENOENT/,
  );
  expect((await server.call('/apiVersion')).status).toBe(200);
});
