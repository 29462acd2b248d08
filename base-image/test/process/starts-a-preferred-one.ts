import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { preferredForKilling } from '../../src/process/oom-preference.ts';

// Prints the preference of a program that its first step starts, this process's own afterwards, and
// what is told. It may be told to become another user first, and what the program is to do then.
const [, , user = '', then = ''] = process.argv;
if (user !== '') process.setuid?.(Number(user));
const { started, notPreferred = 'nothing' } = preferredForKilling(() =>
  execFileSync('sh', ['-c', `cat /proc/self/oom_score_adj 2> /dev/null || echo none; ${then}`], {
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
