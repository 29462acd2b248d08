import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { groupStillRunning } from '../../src/wiring/process-record.ts';

test('a group without its leader is known where a link leads to the temporary directory', async () => {
  const root = mkdtempSync(join(tmpdir(), 'packwright-record-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'real'));
  symlinkSync('real', join(root, 'link'));
  const directory = join(root, 'link', 'run');
  mkdirSync(directory);

  const leavesOne = `exec 3> '${directory}/output'; sleep 300 &`;
  const leader = spawn('sh', ['-c', leavesOne], { detached: true, stdio: 'ignore' });
  await once(leader, 'exit');
  const group = leader.pid ?? 0;
  onTestFinished(() => void process.kill(-group, 'SIGKILL'));
  symlinkSync(`${group}-1`, join(directory, 'adapter'));
  expect(groupStillRunning(directory)).toBe(group);
});
