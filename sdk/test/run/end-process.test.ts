import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

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
