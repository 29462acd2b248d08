import { expect, test } from 'vitest';
import { adapter, everyEndpoint } from '../adapters/adapter.ts';
import { expectNothingLeft, settled } from '../server/leftovers.ts';
import { ServerProcess } from '../server/server-process.ts';

const node = [process.execPath, '--trace-warnings'];

test('300 adapters that write 200 KB and exit at once lose not one byte', async () => {
  const commands = everyEndpoint(adapter('writes-an-array-of-spaces.sh', '200000'));
  await using server = await ServerProcess.start({ commands, node });
  const before = await settled(server);
  const whole = `[${' '.repeat(199_998)}]`;
  for (let round = 0; round < 30; round += 1) {
    const replies = await Promise.all(Array.from({ length: 10 }, () => server.post('/collect')));
    const wrong = replies.filter(({ status, text }) => status !== 200 || text !== whole);
    expect(wrong.map(({ status, bytes }) => ({ status, bytes }))).toEqual([]);
  }
  await expectNothingLeft(server, before, 10);
  expect(server.printed).not.toContain('(node:');
}, 90_000);

test('50 adapters that fail with 60 KB of standard error are quoted whole', async () => {
  const commands = everyEndpoint(adapter('fails-with-60-kb-on-stderr.sh'));
  await using server = await ServerProcess.start({ commands, node });
  const before = await settled(server);
  const quoted = `exit code 1. Captured stderr:\n  BEGIN${' '.repeat(59_992)}END`;
  for (let round = 0; round < 5; round += 1) {
    const replies = await Promise.all(Array.from({ length: 10 }, () => server.post('/collect')));
    const wrong = replies.filter(({ text }) => !JSON.parse(text).endsWith(quoted));
    expect(wrong.map(({ status, text }) => ({ status, length: text.length }))).toEqual([]);
  }
  await expectNothingLeft(server, before, 10);
  expect(server.printed).not.toContain('(node:');
}, 60_000);
