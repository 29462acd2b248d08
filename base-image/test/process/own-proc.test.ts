import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { amongOtherNumbers, noOtherNumbers } from '../server/other-numbers.ts';

const source = import.meta.resolve('../../src/process');

describe.skipIf(noOtherNumbers)('Where /proc tells of strangers', () => {
  test('none of them is made the first to be killed, but what was started', () => {
    const stranger = spawn('sleep', ['300'], { stdio: 'ignore' });
    onTestFinished(() => void stranger.kill('SIGKILL'));
    const preference = `/proc/${stranger.pid}/oom_score_adj`;
    const before = readFileSync(preference, 'utf8');
    const program = `
      import { execFileSync } from 'node:child_process';
      import { preferredForKilling } from '${source}/oom-preference.ts';
      const show = () => execFileSync('cat', ['/proc/self/oom_score_adj'], { encoding: 'utf8' });
      process.stdout.write(preferredForKilling(show).started);
    `;
    expect(amongOtherNumbers(program)).toBe('1000\n');
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
