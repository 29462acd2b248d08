import { once } from 'node:events';
import { expect, test } from 'vitest';
import { AdapterProcess, smallestInstance } from '../adapter-process.ts';

const byServer =
  'Ended by the server (SIGTERM): the time limit was reached, the client has gone, or the server stops';

test.each([
  ['SIGTERM', byServer],
  ['SIGINT', 'Interrupted (SIGINT)'],
] as const)(
  '%s aborts the signal, and what follows is not told as a mistake of the author',
  async (name, message) => {
    await using adapter = new AdapterProcess('waits-for-signal.ts', 'test');
    adapter.input.end(smallestInstance);
    await adapter.hasPrinted('testing');
    adapter.process.kill(name);
    const { code, result, stderr, log } = await adapter.end();
    expect(JSON.parse(result)).toEqual({ errorMessage: message });
    expect(stderr).toBe(`testing\ntest failed: ${message}\n`);
    expect(log).toContain(` WARNING test fails: ${message}\n`);
    expect(log).not.toContain('ERROR');
    expect(code).toBe(1);
  },
);

test('a failure of another kind after SIGTERM is told with its stack', async () => {
  await using adapter = new AdapterProcess('waits-for-signal.ts', 'endpoint_urls');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('listing');
  adapter.process.kill('SIGTERM');
  const { code, stderr } = await adapter.end();
  expect(stderr).toContain(byServer);
  expect(stderr).toMatch(/Error: the gate is jammed\n +at .*waits-for-signal\.ts/);
  expect(code).toBe(1);
});

test('a collection that ends early after SIGTERM does not pass for a whole one', async () => {
  await using adapter = new AdapterProcess('waits-for-signal.ts', 'collect');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('collecting');
  adapter.process.kill('SIGTERM');
  const { code, result } = await adapter.end();
  expect(JSON.parse(result)).toMatchObject({
    result: [{ key: { name: 'Tree 7' } }],
    errorMessage: byServer,
  });
  expect(JSON.parse(result).relationships ?? []).toEqual([]);
  expect(code).toBe(1);
});

test('SIGTERM reaches a collection that waits for nothing', async () => {
  await using adapter = new AdapterProcess('collects-without-end.ts', 'collect');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('collecting');
  adapter.process.kill('SIGTERM');
  const { code, result } = await adapter.end();
  expect(JSON.parse(result)).toMatchObject({ errorMessage: byServer });
  expect(code).toBe(1);
});

test('SIGTERM reaches a collection whose reader takes nothing: it cleans up and gives the rest up', async () => {
  const reader = 'exec 3< "$0"; exec sleep 60';
  await using adapter = new AdapterProcess('collects-much.ts', 'collect', reader);
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('full\n');
  adapter.process.kill('SIGTERM');
  const ended = once(adapter.process, 'close');
  await adapter.hasPrinted('gate closed\n');
  expect(await ended).toEqual([1, null]);
});

test('SIGTERM ends a process whose result nobody reads at all', async () => {
  await using adapter = new AdapterProcess('collects-much.ts', 'collect', 'exec sleep 60');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('full\n');
  adapter.process.kill('SIGTERM');
  expect(await once(adapter.process, 'close')).toEqual([1, null]);
});

test('a second SIGTERM ends an adapter that ignores the first', async () => {
  await using adapter = new AdapterProcess('ignores-signal.ts', 'collect');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('collecting');
  adapter.process.kill('SIGTERM');
  await adapter.hasPrinted('ignored');
  adapter.process.kill('SIGTERM');
  expect(await adapter.end()).toMatchObject({ signal: 'SIGTERM', result: '' });
});

test('SIGTERM ends a process that still waits for its input', async () => {
  await using adapter = new AdapterProcess('waits-for-signal.ts', 'collect');
  await adapter.readsInput();
  adapter.process.kill('SIGTERM');
  expect(await adapter.end()).toMatchObject({ signal: 'SIGTERM', result: '' });
});
