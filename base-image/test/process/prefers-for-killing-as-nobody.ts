import { spawn } from 'node:child_process';
import { preferForKilling } from '../../src/process/oom-preference.ts';

// Root may write everything, so it becomes somebody else first. Prints what is told of a process
// that this user may not touch, of one that has ended and was not waited for, and of one that runs.
if (process.getuid?.() === 0) process.setuid?.(65_534);
const ended = spawn('true').pid ?? 0;
const running = spawn('sleep', ['60']);
// While this thread stands still nobody reads how the first one ended.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
const told = [1, ended, running.pid ?? 0].map((pid) => preferForKilling(pid) ?? 'nothing');
running.kill();
console.log(JSON.stringify(told));
