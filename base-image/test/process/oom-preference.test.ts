import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noMounts, withOwnMounts } from '../server/mounts.ts';
import { notRoot } from '../server/not-root.ts';

const program = join(import.meta.dirname, 'starts-a-preferred-one.ts');
const own = readFileSync('/proc/self/oom_score_adj', 'utf8').trim();

describe('The first to be killed when memory runs out', () => {
  test('is what was started, and what that starts at once; the server is as before', () => {
    expect(told(process.execPath, program)).toEqual(['1000', own, 'nothing']);
  });

  // A program that gave its rights away may not touch its own preference any more.
  test.skipIf(notRoot)('is nobody where the server may not choose, which is told', () => {
    const [started, after, reason] = told(process.execPath, program, '65534');
    expect([started, after]).toEqual([own, own]);
    expect(reason).toMatch(/^EACCES: permission denied, open '\/proc\/self\/oom_score_adj'$/);
  });

  test.skipIf(noMounts)('is nobody where there is no /proc, which is told', () => {
    const script = 'mount -t tmpfs none /proc && exec "$@"';
    const words = ['sh', '-c', script, 'sh', process.execPath, program];
    const [started, after, reason] = told(...withOwnMounts, ...words);
    expect([started, after]).toEqual(['none', 'none']);
    expect(reason).toMatch(/^ENOENT: .* open '\/proc\/self\/oom_score_adj'$/);
  });
});

test.skipIf(noMounts)(
  'What was started is not lost where the server cannot be as before, which is told',
  () => {
    const words = [process.execPath, program, '', 'mount -t tmpfs none /proc'];
    const [started, , reason] = told(...withOwnMounts, ...words);
    expect(started).toBe('1000');
    expect(reason).toMatch(/^ENOENT: .* open '\/proc\/self\/oom_score_adj'$/);
  },
);

function told(...[command = '', ...args]: string[]): string[] {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
}
