import { Writable } from 'node:stream';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { consoleOutput } from '../../src/log/console-output.ts';
import { CollectedStream } from './collected-stream.ts';

test('DEBUG and INFO go to standard output, the rest to standard error', async () => {
  const [out, err] = [new CollectedStream(), new CollectedStream()];
  const output = consoleOutput(out, err);
  for (const level of ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const) {
    output.write(level, `${level} `);
  }
  await output.flush();
  expect([out.text, err.text]).toEqual(['DEBUG INFO ', 'WARNING ERROR CRITICAL ']);
});

test('a stream that fails does not disturb the other one', async () => {
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('EPIPE')) });
  const err = new CollectedStream();
  const output = consoleOutput(broken, err);
  for (const level of ['INFO', 'INFO', 'ERROR'] as const) output.write(level, 'line\n');
  await output.flush();
  expect(err.text).toBe('line\n');
});

test('a reader that stands still costs about one megabyte, not the memory of the server', async () => {
  const stuck = new Writable({ write: () => {} });
  const output = consoleOutput(stuck, stuck);
  for (let line = 0; line < 1000; line++) output.write('INFO', `${'x'.repeat(9_999)}\n`);
  expect(stuck.writableLength).toBeGreaterThan(1_000_000);
  expect(stuck.writableLength).toBeLessThan(1_100_000);
});

test('flushing gives up on a reader that stands still', async () => {
  const stuck = new Writable({ write: () => {} });
  const output = consoleOutput(stuck, stuck);
  output.write('INFO', 'line\n');
  const start = performance.now();
  await output.flush();
  expect(performance.now() - start).toBeGreaterThan(900);
});

test('many logs on one stream listen to it once', () => {
  const out = new CollectedStream();
  for (let log = 0; log < 20; log++) consoleOutput(out, out);
  expect(out.listenerCount('error')).toBe(1);
});

test('a process whose console was closed goes on and ends with exit code 0', async () => {
  const program = `${import.meta.dirname}/programs/logs-after-its-console-was-closed.ts`;
  const child = execa(process.execPath, [program], { stderr: 'pipe', ipc: true, reject: false });
  child.stdout.destroy();
  child.stderr.destroy();
  const [answer] = await Promise.all([child.getOneMessage(), child.sendMessage('closed')]);
  expect(answer).toBe('still here');
  expect(await child).toMatchObject({ exitCode: 0 });
});
