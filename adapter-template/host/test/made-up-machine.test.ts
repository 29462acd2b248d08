import { describe, expect, test } from 'vitest';
import { type Collected, namesOf, objectsOf, valuesOf } from './collected.ts';
import { MadeUpMachine } from './made-up-machine.ts';

const name = { 'proc/sys/kernel/hostname': 'orchard\n' };

const process = (pid: number, { command = '', thread = 'main', rss = 0 }) => ({
  [`proc/${pid}/stat`]: `${pid} (${thread}) S ${'0 '.repeat(18)}77 0\n`,
  [`proc/${pid}/status`]: rss === 0 ? 'Name:\tx\n' : `Name:\tx\nVmRSS:\t  ${rss} kB\n`,
  [`proc/${pid}/cmdline`]: command,
});

const mount = (number: string, mountPoint: string, type: string, device: string) =>
  `22 27 ${number} / ${mountPoint} rw,relatime shared:1 - ${type} ${device} rw\n`;

const use = { bsize: 4096, blocks: 1000, bfree: 100, bavail: 50, files: 10, ffree: 5 };

async function collect(machine: MadeUpMachine, parameters?: Readonly<Record<string, string>>) {
  const { answer, code } = await machine.answer('collect', parameters);
  expect(code).toBe(0);
  return answer as Collected;
}

describe('a machine that tells little', () => {
  test('test lists each source that cannot be read, in one message', async () => {
    await using machine = await MadeUpMachine.with({ ...name, 'proc/stat': '', 'proc/uptime': '' });
    const { answer, code } = await machine.answer('test');
    const lines = answer.errorMessage.split('\n');
    expect(lines).toHaveLength(6);
    for (const source of ['cpuinfo', 'meminfo', 'loadavg', 'net/dev', 'self/mountinfo']) {
      expect(answer.errorMessage).toContain(`Cannot read ${machine.directory}/proc/${source}: `);
    }
    expect(code).toBe(0);
  });

  test('is collected as far as it tells', async () => {
    await using machine = await MadeUpMachine.with({ ...name, 'proc/uptime': '90.5 12.0\n' });
    const collected = await collect(machine);
    expect(collected.result).toHaveLength(1);
    expect(valuesOf(collected, 'host', 'orchard')).toEqual({ uptime: 90.5, processes: 0 });
  });

  test('needs a name, which a parameter can give', async () => {
    await using machine = await MadeUpMachine.with({ 'proc/uptime': '90.5 12.0\n' });
    const { answer, code } = await machine.answer('collect');
    expect(answer.errorMessage).toContain('set the parameter host_name');
    expect(code).toBe(1);
    expect(namesOf(await collect(machine, { host_name: 'picker' }), 'host')).toEqual(['picker']);
  });
});

describe('objects keep their identity', () => {
  test('two collections of the same machine have the same keys', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      'proc/stat': 'cpu  1 0 1 8 0 0 0\ncpu0 1 0 1 8 0 0 0\n',
      'proc/net/dev': 'Inter-|\n face |bytes\n  eth0:12 1 0 0 0 0 0 0 34 1 0 0 0 0 0 0\n',
      'proc/self/mountinfo': mount('8:1', '/', 'ext4', '/dev/vda'),
      'statfs.json': JSON.stringify({ '/': use }),
      ...process(7, { command: '/usr/bin/picker\0--fast\0', rss: 10 }),
    });
    const keys = async () => (await collect(machine)).result.map(({ key }) => key);
    const first = await keys();
    await machine.write('proc/7/status', 'VmRSS: 99 kB\n');
    expect(await keys()).toEqual(first);
    expect(first.map(({ name }) => name)).toEqual(['orchard', 'CPU 0', 'eth0', 'picker', '/']);
    expect(first.every(({ identifiers }) => identifiers[0]?.value === 'orchard')).toBe(true);
  });
});

describe('programs', () => {
  test('are all processes of one command, whatever their number, arguments or case', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      ...process(1, { command: '/sbin/init\0', rss: 5 }),
      ...process(10, { command: '/opt/Apple Press/press --hard', rss: 100 }),
      ...process(11, { command: 'Press\0-x\0', rss: 50 }),
      ...process(12, { command: 'picker: north (row 7)\0', rss: 60 }),
      ...process(13, { command: '-sh\0', rss: 3 }),
    });
    const collected = await collect(machine);
    expect(namesOf(collected, 'program')).toEqual(['press', 'picker', 'init', 'sh']);
    expect(valuesOf(collected, 'program', 'press')).toEqual({ processes: 2, memory: 150 });
  });

  test('have the name of their thread where they hide their command', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      ...process(8, { thread: 'odd) S (name', rss: 10 }),
    });
    expect(namesOf(await collect(machine), 'program')).toEqual(['odd) S (name']);
  });

  test('do not include threads of the kernel', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      ...process(2, { thread: 'kthreadd' }),
    });
    const collected = await collect(machine);
    expect(namesOf(collected, 'program')).toEqual([]);
    expect(valuesOf(collected, 'host', 'orchard').processes).toBe(1);
  });

  test('are as many as the parameter says', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      ...process(1, { command: 'a\0', rss: 1 }),
      ...process(2, { command: 'b\0', rss: 2 }),
      ...process(3, { command: 'c\0', rss: 3 }),
    });
    expect(namesOf(await collect(machine, { programs: '2' }), 'program')).toEqual(['c', 'b']);
  });
});

describe('file systems', () => {
  test('are counted as df does, and one above the limit raises an event', async () => {
    await using machine = await MadeUpMachine.with({
      ...name,
      'proc/self/mountinfo': mount('8:1', '/', 'ext4', '/dev/vda'),
      'statfs.json': JSON.stringify({ '/': use }),
    });
    const collected = await collect(machine);
    expect(valuesOf(collected, 'file_system', '/')).toEqual({
      type: 'ext4',
      device: '/dev/vda',
      total: 4000,
      used: 3600,
      available: 200,
      usage: (900 / 950) * 100,
      inode_usage: 50,
    });
    expect(objectsOf(collected, 'file_system')[0]?.events).toMatchObject([
      { message: 'The file system is more than 90 % full.', faultKey: 'usage' },
    ]);
    const relaxed = await collect(machine, { file_system_limit: '95' });
    expect(objectsOf(relaxed, 'file_system')[0]?.events).toEqual([]);
  });

  test('without storage, mounted twice, or mounted as a single file are left out', async () => {
    await using machine = await MadeUpMachine.with(name);
    const { directory } = machine;
    await machine.write('data one/file', '');
    const spaced = `${directory}/data\\040one`;
    await machine.write(
      'proc/self/mountinfo',
      mount('8:1', `${spaced}/file`, 'ext4', '/dev/vdb') +
        mount('0:9', '/proc', 'proc', 'proc') +
        mount('0:8', '/dev/shm', 'tmpfs', 'tmpfs') +
        mount('0:7', directory, 'overlay', 'overlay') +
        mount('8:2', spaced, 'ext4', '/dev/vdc') +
        mount('8:2', `${spaced}/again`, 'ext4', '/dev/vdc') +
        mount('0:6', `${directory}/proc`, 'fuse.lxcfs', 'lxcfs'),
    );
    const files = [`${directory}/data one`, `${directory}/data one/file`, '/dev/shm', directory];
    const uses = Object.fromEntries(files.map((file) => [file, use]));
    uses[`${directory}/proc`] = { ...use, blocks: 0 };
    await machine.write('statfs.json', JSON.stringify(uses));
    expect(namesOf(await collect(machine), 'file_system')).toEqual([`${directory}/data one`]);
  });

  test('are found behind the single files that a container engine mounts from the same disk', async () => {
    await using machine = await MadeUpMachine.with({ ...name, hosts: '', 'volumes/data/file': '' });
    const { directory } = machine;
    const volume = `${directory}/volumes/data`;
    await machine.write(
      'proc/self/mountinfo',
      mount('8:1', `${directory}/hosts`, 'ext4', '/dev/vda') +
        mount('8:1', volume, 'ext4', '/dev/vda') +
        mount('8:1', `${volume}/again`, 'ext4', '/dev/vda'),
    );
    const files = [`${directory}/hosts`, volume, `${volume}/again`];
    const uses = Object.fromEntries(files.map((file) => [file, use]));
    await machine.write('statfs.json', JSON.stringify(uses));
    expect(namesOf(await collect(machine), 'file_system')).toEqual([volume]);
  });

  test('that do not answer or are gone do not keep the others', async () => {
    await using machine = await MadeUpMachine.with(name);
    await machine.write('server/file', '');
    await machine.write(
      'proc/self/mountinfo',
      mount('0:5', `${machine.directory}/server`, 'nfs4', 'ops.example:/data') +
        mount('0:6', `${machine.directory}/gone`, 'nfs4', 'ops.example:/gone') +
        mount('8:1', '/', 'ext4', '/dev/vda'),
    );
    await machine.write('statfs.json', JSON.stringify({ '/': use }));
    expect(namesOf(await collect(machine), 'file_system')).toEqual(['/']);
  });
});

describe('the control group of a container', () => {
  test.each([
    ['2', 'memory.max', 'memory.current'],
    ['1', 'memory/memory.limit_in_bytes', 'memory/memory.usage_in_bytes'],
  ])('version %s tells the limit of the memory', async (_, limit, used) => {
    await using machine = await MadeUpMachine.with({
      ...name,
      [`sys/fs/cgroup/${limit}`]: '1048576\n',
      [`sys/fs/cgroup/${used}`]: '524288\n',
    });
    expect(valuesOf(await collect(machine), 'host', 'orchard')).toMatchObject({
      'control_group|memory_limit': 1024,
      'control_group|memory_used': 512,
    });
  });

  test.each([
    ['2', 'memory.max', 'memory.current', 'max'],
    ['1', 'memory/memory.limit_in_bytes', 'memory/memory.usage_in_bytes', '9223372036854771712'],
  ])('version %s without a limit is left out', async (_, limit, used, unlimited) => {
    await using machine = await MadeUpMachine.with({
      ...name,
      [`sys/fs/cgroup/${limit}`]: `${unlimited}\n`,
      [`sys/fs/cgroup/${used}`]: '524288\n',
    });
    expect(valuesOf(await collect(machine), 'host', 'orchard')).toEqual({ processes: 0 });
  });
});

test('a network interface without link has no speed', async () => {
  const line = (name: string) => `${name}: 12 1 0 0 0 0 0 0 34 1 0 0 0 0 0 0\n`;
  await using machine = await MadeUpMachine.with({
    ...name,
    'proc/net/dev': `Inter-|   Receive\n face |bytes    packets\n${line('eth0')}${line('wlan0')}`,
    'sys/class/net/eth0/speed': '1000\n',
    'sys/class/net/eth0/address': '02:fc:00:00:00:01\n',
    'sys/class/net/wlan0/speed': '-1\n',
    'sys/class/net/wlan0/operstate': 'down\n',
  });
  const collected = await collect(machine);
  const idle = Object.fromEntries(
    ['received', 'sent'].flatMap((way) =>
      ['throughput', 'packets', 'errors', 'dropped'].map((what) => [`${way}|${what}`, 0]),
    ),
  );
  expect(valuesOf(collected, 'network_interface', 'eth0')).toEqual({
    ...idle,
    mac_address: '02:fc:00:00:00:01',
    speed: 1000,
  });
  expect(valuesOf(collected, 'network_interface', 'wlan0')).toEqual({ ...idle, state: 'down' });
});
