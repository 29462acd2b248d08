import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preferredForKilling } from '../../src/process/oom-preference.ts';

// Prints the preference of a program that its first step starts, this process's own afterwards, and
// what is told. With a number among its arguments it becomes that user first.
const [, , user] = process.argv;
if (user !== undefined) process.setuid?.(Number(user));
const { started, notPreferred = 'nothing' } = preferredForKilling(() =>
  execFileSync('sh', ['-c', 'cat /proc/self/oom_score_adj 2> /dev/null || echo none'], {
    encoding: 'utf8',
  }),
);
console.log(JSON.stringify([started.trim(), own(), notPreferred]));

function own(): string {
  try {
    return readFileSync('/proc/self/oom_score_adj', 'utf8').trim();
  } catch {
    return 'none';
  }
}
