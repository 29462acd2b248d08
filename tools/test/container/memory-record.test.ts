import { expect, test } from 'vitest';
import { readControlGroup } from '../../src/container/memory-record.ts';

test('the second version of control groups says how many were killed, and the peak', () => {
  const content = 'low 0\nhigh 0\nmax 12\noom 1\noom_kill 1\noom_group_kill 0\n134217728\n';
  expect(readControlGroup(content)).toEqual({ kills: 1, peak: 134_217_728 });
});

test('so does the first', () => {
  const content = 'oom_kill_disable 0\nunder_oom 0\noom_kill 2\n67108864\n';
  expect(readControlGroup(content)).toEqual({ kills: 2, peak: 67_108_864 });
});

test('a kernel without a record of the peak says how many were killed', () => {
  expect(readControlGroup('oom_kill 1\n')).toEqual({ kills: 1, peak: undefined });
});

test('where nothing can be read nothing is known', () => {
  expect(readControlGroup('')).toBeUndefined();
});
