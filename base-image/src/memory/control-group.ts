import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the kernel counts for the control group that server and adapters share. */
export interface MemoryCounts {
  /** How many of its processes were killed because memory ran out, here or on the whole machine. */
  readonly kills: number;
  /**
   * How often its own limit stood in the way. The first kind of groups counts no more than that, also
   * where pages of files made room: a kill because the machine ran out cannot be told from it then.
   */
  readonly hits: number;
  /** In bytes; `undefined` without one. */
  readonly limit: number | undefined;
}

/**
 * Finds the control group of this process, and returns what reads its counts: `undefined` where
 * there is none, or where the kernel is too old to count.
 *
 * @param self where the kernel tells of this process
 */
export function memoryControlGroup(self = '/proc/self'): () => MemoryCounts | undefined {
  const group = ownGroup(self);
  return () => group && readCounts(group);
}

/** Where the files of the group are, and which of the two kinds they are. */
interface Group {
  readonly version: 1 | 2;
  readonly directory: string;
}

function ownGroup(self: string): Group | undefined {
  try {
    const groups = readFileSync(join(self, 'cgroup'), 'utf8');
    const mounts = readFileSync(join(self, 'mountinfo'), 'utf8').split('\n').map(toMount);
    const [, first] = /^\d+:(?:[^:\n]*,)?memory(?:,[^:\n]*)?:(.*)$/m.exec(groups) ?? [];
    const [, second] = /^0::(.*)$/m.exec(groups) ?? [];
    // Where both are mounted, memory belongs to the first that names it.
    return first === undefined
      ? located(
          2,
          second,
          mounts.find(({ kind }) => kind === 'cgroup2'),
        )
      : located(
          1,
          first,
          mounts.find(({ kind, options }) => kind === 'cgroup' && options.includes('memory')),
        );
  } catch {
    return undefined; // no Linux, or /proc is closed to us
  }
}

interface Mount {
  /** The group that is seen at `point`. */
  readonly root: string;
  readonly point: string;
  readonly kind: string;
  readonly options: readonly string[];
}

function toMount(line: string): Mount {
  const [before = '', after = ''] = line.split(' - ');
  const [, , , root = '', point = ''] = before.split(' ');
  const [kind = '', , options = ''] = after.split(' ');
  return { root, point, kind, options: options.split(',') };
}

/** In a container the group's path is often that of the host, of which only the end is mounted. */
function located(
  version: 1 | 2,
  path: string | undefined,
  mount: Mount | undefined,
): Group | undefined {
  if (path === undefined || mount === undefined) return undefined;
  const { root, point } = mount;
  const below = root === '/' ? path : path.startsWith(`${root}/`) ? path.slice(root.length) : '';
  return { version, directory: below.includes('..') ? point : join(point, below) };
}

function readCounts({ version, directory }: Group): MemoryCounts | undefined {
  const read = (name: string) => readFileSync(join(directory, name), 'latin1');
  try {
    return version === 1
      ? {
          kills: count(read('memory.oom_control'), /^oom_kill (\d+)$/m),
          hits: count(read('memory.failcnt'), /^(\d+)$/m),
          limit: toLimit(read('memory.limit_in_bytes')),
        }
      : {
          kills: count(read('memory.events'), /^oom_kill (\d+)$/m),
          hits: count(read('memory.events'), /^oom (\d+)$/m),
          limit: toLimit(read('memory.max')),
        };
  } catch {
    return undefined; // the root group of the second kind has none of these files
  }
}

/** @throws when the kernel does not count it */
function count(text: string, pattern: RegExp): number {
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw new Error(`Nothing in ${text} is ${pattern}`);
  return Number(digits);
}

// Without a limit the second kind says `max`, the first one the largest number of pages there is.
const noLimit = 2 ** 62;

function toLimit(text: string): number | undefined {
  const bytes = Number(text);
  return bytes < noLimit ? bytes : undefined;
}
