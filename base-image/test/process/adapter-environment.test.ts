import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { ServerProcess } from '../server/server-process.ts';

const commands = everyEndpoint(adapter('tells-its-environment.sh'));

test.each([
  { title: 'adapters find their programs behind the node of the server', path: '/usr/bin:/bin' },
  { title: 'a server without a PATH gives its adapters the usual one', path: undefined },
])('$title', async ({ path }) => {
  await using server = await ServerProcess.start({ commands, environment: { PATH: path } });
  const found = JSON.parse((await server.post('/test')).text).path.split(':');
  expect(found[0]).toBe(dirname(process.execPath));
  expect(found).toEqual(expect.arrayContaining(['/usr/bin', '/bin']));
});

test('adapters get the log directory of the server', async () => {
  await using server = await ServerProcess.start({ commands });
  expect(JSON.parse((await server.post('/test')).text).logs).toBe(`${server.directory}/logs`);
});
