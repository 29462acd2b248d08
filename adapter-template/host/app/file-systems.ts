import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collection } from './collection.ts';
import { FileSystem } from './definition.ts';
import { percentOf } from './percent.ts';
import { type FileSystemUse, type Machine, readIfPossible } from './sources.ts';

/** Milliseconds after which a file system counts as hanging, as those of lost servers do. */
const patience = 1000;

/** Types that store nothing, or that are always full. */
const pseudoTypes = new Set(
  `autofs binfmt_misc bpf cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs erofs fusectl
  hugetlbfs iso9660 mqueue nsfs proc pstore ramfs rpc_pipefs securityfs selinuxfs squashfs sysfs
  tracefs`.split(/\s+/),
);

type Mount = {
  readonly mountPoint: string;
  /** Major and minor number: the same for all mounts of one file system. */
  readonly number: string;
  readonly device: string;
  readonly type: string;
};

type MeasuredMount = { readonly mount: Mount; readonly use: FileSystemUse };

/** One object for each file system that stores something and answers, by its mount point. */
export async function fileSystems({ machine, host, parameters }: Collection) {
  const groups = Map.groupBy(await readMounts(machine), ({ number }) => number).values();
  const measured = await Promise.all(Array.from(groups, (mounts) => firstUse(machine, mounts)));
  const found = measured.filter((mount) => mount !== undefined);
  // Without regard to case, as the platform compares: `/Data` and `/data` would be one object to it.
  return firstOfEach(found, ({ mount }) => mount.mountPoint.toLowerCase()).map(({ mount, use }) =>
    fileSystem(host, mount, use, parameters.file_system_limit),
  );
}

function fileSystem(host: string, mount: Mount, use: FileSystemUse, limit: number) {
  const { mountPoint, type, device } = mount;
  const blocks = (count: number) => (count * use.bsize) / 1024;
  const used = use.blocks - use.bfree;
  // As `df` counts: some blocks are kept for the superuser, neither used nor available.
  const usage = percentOf(used + use.bavail, used);
  const object = FileSystem.object({ name: mountPoint, host, mount_point: mountPoint }).set({
    type,
    device,
    total: blocks(use.blocks),
    used: blocks(used),
    available: blocks(use.bavail),
    usage,
    inode_usage: percentOf(use.files, use.files - use.ffree),
  });
  if (usage !== undefined && usage > limit) {
    object.addEvent({
      message: `The file system is more than ${limit} % full.`,
      criticality: 'warning',
      faultKey: 'usage',
    });
  }
  return object;
}

async function readMounts({ proc }: Machine): Promise<Mount[]> {
  const lines = (await readIfPossible(proc, 'self/mountinfo'))?.split('\n') ?? [];
  return lines.map(parseMount).filter(storesSomething).sort(byReliability);
}

function parseMount(line: string): Mount {
  const [mount = '', fileSystem = ''] = line.split(' - ');
  const [, , number = '', , mountPoint = ''] = mount.split(' ').map(unescapeOctal);
  const [type = '', device = ''] = fileSystem.split(' ').map(unescapeOctal);
  return { mountPoint, number, device, type };
}

/** The kernel writes a blank as `\040`, because blanks separate its columns. */
function unescapeOctal(text: string): string {
  return text.replace(/\\(\d{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** Of the many overlays of a container engine only one's own is of interest, its root. */
function storesSomething({ type, mountPoint }: Mount): boolean {
  if (pseudoTypes.has(type) || /^\/(proc|sys|dev)\//.test(mountPoint)) return false;
  return type !== 'overlay' || mountPoint === '/';
}

/** Disks first: they answer even while the servers of others do not. Then the shortest path. */
function byReliability(a: Mount, b: Mount): number {
  const remote = ({ device }: Mount) => (device.startsWith('/dev/') ? 0 : 1);
  return remote(a) - remote(b) || a.mountPoint.length - b.mountPoint.length;
}

function firstOfEach<T>(all: readonly T[], key: (one: T) => string): T[] {
  return Array.from(Map.groupBy(all, key).values()).flatMap((group) => group.slice(0, 1));
}

/**
 * The first of these mounts of one file system that tells its size. Undefined where none does: it
 * has no size, does not answer in time, or is closed to this user.
 */
async function firstUse(machine: Machine, mounts: readonly Mount[]) {
  return await Promise.race([measureInTurn(machine, mounts), delay(patience, undefined)]);
}

/** One after the other: a server that is lost may then hold one of Node's few threads, not all. */
async function measureInTurn(
  machine: Machine,
  mounts: readonly Mount[],
): Promise<MeasuredMount | undefined> {
  for (const mount of mounts) {
    const use = await measure(machine, mount).catch(() => undefined);
    if (use !== undefined) return { mount, use };
  }
  return undefined;
}

async function measure(machine: Machine, { mountPoint }: Mount) {
  // A container engine mounts single files too, such as /etc/hosts, from a disk of the host: often
  // the same disk as a volume, which must not be lost because of them.
  if (!(await stat(mountPoint)).isDirectory()) return undefined;
  const use = await machine.statfs(mountPoint);
  return use.blocks > 0 ? use : undefined;
}
