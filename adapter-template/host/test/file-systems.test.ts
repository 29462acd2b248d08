import { expect, test } from 'vitest';
import { FileSystem } from '../app/definition.ts';
import { MadeUpMachine } from './made-up-machine.ts';

const mount = (number: string, mountPoint: string, type = 'ext4', device = '/dev/vda') =>
  `22 27 ${number} / ${mountPoint} rw,relatime shared:1 - ${type} ${device} rw\n`;

const use = { bsize: 4096, blocks: 1000, bfree: 100, bavail: 50, files: 10, ffree: 5 };

async function mountPointsOn(machine: MadeUpMachine) {
  const result = await machine.tester.collect();
  return result.objectsOf(FileSystem).map(({ name }) => name);
}

test('a file system is counted as df does', async () => {
  using machine = new MadeUpMachine({ 'proc/self/mountinfo': mount('8:1', '/') });
  machine.uses.set('/', use);
  const root = (await machine.tester.collect()).object(FileSystem, '/');
  expect(root.properties).toEqual({ type: 'ext4', device: '/dev/vda' });
  expect(root.metrics).toEqual({
    total: 4000,
    used: 3600,
    available: 200,
    usage: (900 / 950) * 100,
    inode_usage: 50,
  });
});

test('one that is fuller than the parameter allows raises an event', async () => {
  using machine = new MadeUpMachine({ 'proc/self/mountinfo': mount('8:1', '/') });
  machine.uses.set('/', use);
  const eventsAbove = async (file_system_limit?: number) => {
    const result = await machine.tester.collect({ parameters: { file_system_limit } });
    return result.object(FileSystem, '/').events;
  };
  expect(await eventsAbove()).toMatchObject([
    { message: 'The file system is more than 90 % full.', faultKey: 'usage' },
  ]);
  expect(await eventsAbove(95)).toEqual([]);
});

test('what stores nothing, or is mounted a second time, is left out', async () => {
  using machine = new MadeUpMachine({ 'data one/again/file': '' });
  const { directory, proc } = machine;
  machine.write({
    'proc/self/mountinfo': [
      mount('0:9', '/proc', 'proc', 'proc'),
      mount('0:8', '/dev/shm', 'tmpfs', 'tmpfs'),
      mount('0:7', directory, 'overlay', 'overlay'),
      mount('8:2', `${directory}/data\\040one/again`),
      mount('8:2', `${directory}/data\\040one`),
      mount('0:6', proc, 'fuse.lxcfs', 'lxcfs'),
    ].join(''),
  });
  const places = [`${directory}/data one`, `${directory}/data one/again`, '/dev/shm', directory];
  for (const place of places) machine.uses.set(place, use);
  machine.uses.set(proc, { ...use, blocks: 0 });
  expect(await mountPointsOn(machine)).toEqual([`${directory}/data one`]);
});

test('a volume is found behind the single files that a container engine mounts from the same disk', async () => {
  using machine = new MadeUpMachine({ hosts: '', 'volumes/data/file': '' });
  const [file, volume] = [`${machine.directory}/hosts`, `${machine.directory}/volumes/data`];
  machine.write({ 'proc/self/mountinfo': mount('8:1', file) + mount('8:1', volume) });
  for (const place of [file, volume]) machine.uses.set(place, use);
  expect(await mountPointsOn(machine)).toEqual([volume]);
});

test('one that does not answer, or is gone, does not keep the others', async () => {
  using machine = new MadeUpMachine({ 'server/file': '' });
  machine.write({
    'proc/self/mountinfo':
      mount('0:5', `${machine.directory}/server`, 'nfs4', 'ops.example:/data') +
      mount('0:6', `${machine.directory}/gone`, 'nfs4', 'ops.example:/gone') +
      mount('8:1', '/'),
  });
  machine.uses.set('/', use);
  expect(await mountPointsOn(machine)).toEqual(['/']);
});
