import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Collection } from './collection.ts';
import { FileSystem } from './definition.ts';
import type { FileSystemUse, Machine } from './kernel/machine.ts';
import { type Mount, readMounts } from './kernel/mounts.ts';
import { percentOf } from './percent.ts';

/** Milliseconds after which a file system counts as hanging, as those of lost servers do. */
const patience = 1000;

/** One object for each file system that stores something and answers, by its mount point. */
export async function* fileSystems({ machine, host, parameters }: Collection) {
  const limit = parameters.file_system_limit;
  for (const { mount, use } of await measuredMounts(machine)) {
    const { mountPoint: name, type, device } = mount;
    const object = FileSystem.object({ name, host: host.key.name, mount_point: name });
    const usage = usageOf(use);
    object.set({ type, device, usage, ...sizesOf(use) });
    if (usage !== undefined && usage > limit) {
      object.addEvent({
        message: `The file system is more than ${limit} % full.`,
        criticality: 'warning',
        faultKey: 'usage',
      });
    }
    yield object.addParent(host);
  }
}

/** As `df` counts: some blocks are kept for the superuser, neither used nor available. */
function usageOf({ blocks, bfree, bavail }: FileSystemUse): number | undefined {
  const used = blocks - bfree;
  return percentOf(used + bavail, used);
}

function sizesOf({ bsize, blocks, bfree, bavail, files, ffree }: FileSystemUse) {
  const kibibytes = (count: number) => (count * bsize) / 1024;
  return {
    total: kibibytes(blocks),
    used: kibibytes(blocks - bfree),
    available: kibibytes(bavail),
    inode_usage: percentOf(files, files - ffree),
  };
}

type MeasuredMount = { readonly mount: Mount; readonly use: FileSystemUse };

async function measuredMounts(machine: Machine): Promise<MeasuredMount[]> {
  const groups = Map.groupBy(await readMounts(machine), ({ number }) => number).values();
  const measured = await Promise.all(Array.from(groups, (mounts) => firstUse(machine, mounts)));
  const found = measured.filter((mount) => mount !== undefined);
  // Without regard to case, as the platform compares: `/Data` and `/data` would be one object to it.
  return firstOfEach(found, ({ mount }) => mount.mountPoint.toLowerCase());
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

function firstOfEach<T>(all: readonly T[], key: (one: T) => string): T[] {
  return Array.from(Map.groupBy(all, key).values()).flatMap((group) => group.slice(0, 1));
}
