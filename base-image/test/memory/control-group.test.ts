import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { memoryControlGroup } from '../../src/memory/control-group.ts';

const noLimit = '9223372036854771712\n';

/** A machine as its files show it: what `/proc/self` and the mounted control groups hold. */
function machine(cgroup: string, mountinfo: string, files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'packwright-machine-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const all = { ...files, 'self/cgroup': cgroup, 'self/mountinfo': mountinfo };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text.replaceAll('ROOT', root));
  }
  writeFileSync(join(root, 'self/mountinfo'), mountinfo.replaceAll('ROOT', root));
  return join(root, 'self');
}

const events = 'low 0\nhigh 0\nmax 7\noom 2\noom_kill 1\noom_group_kill 0\n';

test('the second kind is read where the group of a container is mounted', () => {
  const self = machine('0::/\n', '30 23 0:26 / ROOT/group ro - cgroup2 cgroup rw\n', {
    'group/memory.events': events,
    'group/memory.max': '134217728\n',
  });
  expect(memoryControlGroup(self)()).toEqual({ kills: 1, hits: 2, limit: 134_217_728 });
});

test('the second kind is read below its mount for a service of the machine', () => {
  const self = machine(
    '0::/system.slice/ops.service\n',
    '30 23 0:26 / ROOT/g rw - cgroup2 c rw\n',
    {
      'g/system.slice/ops.service/memory.events': events,
      'g/system.slice/ops.service/memory.max': 'max\n',
    },
  );
  expect(memoryControlGroup(self)()).toEqual({ kills: 1, hits: 2, limit: undefined });
});

const first = {
  'memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\noom_kill 5\n',
  'memory.failcnt': '60\n',
};

test('the first kind is read where a container sees the end of the path that the host has', () => {
  const mounts =
    '40 30 0:30 /docker/ab ROOT/cpu ro - cgroup cgroup rw,cpu\n41 30 0:31 /docker/ab ROOT/memory ro - cgroup cgroup rw,memory\n';
  const self = machine('4:memory:/docker/ab\n3:cpu:/docker/ab\n0::/docker/ab\n', mounts, {
    'memory/memory.oom_control': first['memory.oom_control'],
    'memory/memory.failcnt': first['memory.failcnt'],
    'memory/memory.limit_in_bytes': '67108864\n',
  });
  expect(memoryControlGroup(self)()).toEqual({ kills: 5, hits: 60, limit: 67_108_864 });
});

test('the largest number of the first kind is no limit', () => {
  const self = machine('4:memory:/a\n', '41 30 0:31 / ROOT/m rw - cgroup cgroup rw,memory\n', {
    'm/a/memory.oom_control': first['memory.oom_control'],
    'm/a/memory.failcnt': first['memory.failcnt'],
    'm/a/memory.limit_in_bytes': noLimit,
  });
  expect(memoryControlGroup(self)()?.limit).toBeUndefined();
});

test('a kernel that does not count, and a machine without control groups, tell nothing', () => {
  const old = machine('4:memory:/\n', '41 30 0:31 / ROOT/m rw - cgroup cgroup rw,memory\n', {
    'm/memory.oom_control': 'oom_kill_disable 0\nunder_oom 0\n',
    'm/memory.failcnt': '0\n',
    'm/memory.limit_in_bytes': noLimit,
  });
  expect(memoryControlGroup(old)()).toBeUndefined();
  expect(memoryControlGroup('/no/such/process')()).toBeUndefined();
});
