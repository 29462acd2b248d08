import { type Machine, readIfPossible } from './machine.ts';

export type Mount = {
  readonly mountPoint: string;
  /** Major and minor number: the same for all mounts of one file system. */
  readonly number: string;
  readonly device: string;
  readonly type: string;
};

/** Types that store nothing, or that are always full. */
const pseudoTypes = new Set(
  `autofs binfmt_misc bpf cgroup cgroup2 configfs debugfs devpts devtmpfs efivarfs erofs fusectl
  hugetlbfs iso9660 mqueue nsfs proc pstore ramfs rpc_pipefs securityfs selinuxfs squashfs sysfs
  tracefs`.split(/\s+/),
);

/** All that store something, those to ask first for their use in front. */
export async function readMounts({ proc }: Machine): Promise<Mount[]> {
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
