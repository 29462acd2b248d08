import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { AdapterProcess, answerOf, instanceWith } from '../adapter-process.ts';

/** Ends a process whose only thread computes for a long time while `request` waits for it. */
function endWhile(request: string) {
  const program = `import { endProcess } from '${import.meta.dirname}/../../src/run/end-process.ts';
    import { pbkdf2 } from 'node:crypto';
    import { lookup, lookupService } from 'node:dns';
    import { stat } from 'node:fs';
    pbkdf2('gala', 'salt', 100_000_000, 64, 'sha512', () => {});
    ${request};
    await endProcess(0);`;
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  return promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env,
    timeout: 15_000,
  });
}

test.each([
  'stat("/", () => {})',
  'lookup("localhost", () => {})',
  'lookupService("127.0.0.1", 80, () => {})',
])('a process whose %s does not end is killed after a moment', async (request) => {
  await expect(endWhile(request)).rejects.toMatchObject({ signal: 'SIGKILL', killed: false });
});

test.each([
  'a timer',
  'a server',
  'a kept connection',
  'a request without answer',
  'a worker that waits',
  'a worker that computes',
  'a worker that sleeps',
  'a reader of standard input',
  'a child process',
])('%s that the adapter left behind does not keep its process', async (thing) => {
  await using adapter = new AdapterProcess('leaves-things-behind.ts', 'test');
  adapter.input.end(instanceWith({ thing }));
  const { code, result, stderr } = await adapter.end();
  expect({ code, result, stderr }).toEqual({ code: 0, result: '{}', stderr: '' });
});

test('threads that hang in system calls keep neither the result nor the process', async () => {
  const { signal, result } = await answerOf('blocks-all-threads.ts', 'test');
  expect({ signal, result }).toEqual({ signal: 'SIGKILL', result: '{}' });
});
