import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { amongOtherNumbers, noOtherNumbers } from '../server/other-numbers.ts';

const source = import.meta.resolve('../../src/process');

describe.skipIf(noOtherNumbers)('Where /proc tells of strangers', () => {
  test('none of them is made the first to be killed', () => {
    const stranger = spawn('sleep', ['300'], { stdio: 'ignore' });
    onTestFinished(() => void stranger.kill('SIGKILL'));
    const preference = `/proc/${stranger.pid}/oom_score_adj`;
    const before = readFileSync(preference, 'utf8');
    const program = `
      import { preferForKilling } from '${source}/oom-preference.ts';
      console.log(preferForKilling(${stranger.pid}));
    `;
    expect(amongOtherNumbers(program)).toBe('/proc does not tell of the processes here\n');
    expect(readFileSync(preference, 'utf8')).toBe(before);
  });

  test('nobody says that a group has gone', () => {
    const program = `
      import { spawn } from 'node:child_process';
      import { hasLivingMember } from '${source}/living-members.ts';
      const { pid } = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' });
      console.log(hasLivingMember(pid));
      process.kill(pid);
    `;
    expect(amongOtherNumbers(program)).toBe('true\n');
  });
});
