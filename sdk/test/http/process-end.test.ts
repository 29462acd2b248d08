import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { httpServer } from './listening.ts';

test('a client that was not disposed keeps no process alive', async () => {
  await using server = await httpServer((_, response) => response.end('"apples"'));
  server.server.keepAliveTimeout = 600_000;
  const program = join(import.meta.dirname, 'leaves-client-open.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, server.url]);
  expect(stdout).toBe('apples');
});
