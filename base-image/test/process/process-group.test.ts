import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasLivingMember } from '../../src/process/living-members.ts';
import { endGroup, termGraceMs } from '../../src/process/process-group.ts';
import { until } from '../server/until.ts';

test('a group in which somebody runs has a living member', async () => {
  const leader = spawn('sleep', ['60'], { detached: true });
  const pid = leader.pid ?? 0;
  expect(hasLivingMember(pid)).toBe(true);
  leader.kill('SIGKILL');
  await once(leader, 'exit');
  expect(hasLivingMember(pid)).toBe(false);
});

test('a group of which only a zombie is left counts as gone', async () => {
  // A shell that became another program never reads how its child ended; until then it would.
  const child = 'until grep -q sleep /proc/$PPID/comm; do sleep 0.01; done';
  const script = `setsid sh -c '${child}' & echo $!; exec sleep 60`;
  const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = await once(parent.stdout, 'data');
  const group = Number(String(line));
  await until(() => stateOf(group) === 'Z');
  expect(hasLivingMember(group)).toBe(false);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
});

function stateOf(pid: number): string | undefined {
  return /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1];
}

test('ending a group waits for what ignores TERM, and no longer than until it is killed', async () => {
  const script = 'trap "" TERM; echo ready; while :; do sleep 1; done';
  const leader = spawn('sh', ['-c', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(leader.stdout, 'data');
  const begun = performance.now();
  await endGroup(leader.pid ?? 0);
  const took = performance.now() - begun;
  expect(took).toBeGreaterThanOrEqual(termGraceMs);
  expect(hasLivingMember(leader.pid ?? 0)).toBe(false);
});
