import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('only of a process that runs and cannot be preferred it is told, with the reason', () => {
  const program = join(import.meta.dirname, 'prefers-for-killing-as-nobody.ts');
  const [notOurs, ended, running] = JSON.parse(
    execFileSync(process.execPath, [program], { encoding: 'utf8' }),
  );
  expect(notOurs).toMatch(/^EACCES: permission denied, open '\/proc\/1\/oom_score_adj'$/);
  expect({ ended, running }).toEqual({ ended: 'nothing', running: 'nothing' });
});
