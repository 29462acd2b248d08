import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the kernel tells about a machine. */
export type Machine = {
  readonly proc: string;
  readonly sys: string;
  /** Size and use of the file system at a path. */
  readonly statfs: (path: string) => Promise<FileSystemUse>;
};

/** In blocks, and in inodes. */
export type FileSystemUse = {
  readonly bsize: number;
  readonly blocks: number;
  readonly bfree: number;
  readonly bavail: number;
  readonly files: number;
  readonly ffree: number;
};

/** The machine the adapter runs on, or what its container shows of it. */
export const thisMachine: Machine = { proc: '/proc', sys: '/sys', statfs: (path) => statfs(path) };

/** Each is worth metrics; the adapter does its work without any of them but the name. */
const sources = [
  'sys/kernel/hostname',
  'sys/kernel/osrelease',
  'stat',
  'cpuinfo',
  'meminfo',
  'loadavg',
  'uptime',
  'net/dev',
  'self/mountinfo',
];

/** One line for each file of the kernel that cannot be read here, with the reason. */
export async function unreadableSources({ proc }: Machine): Promise<string[]> {
  const problems = await Promise.all(sources.map((source) => problemOf(join(proc, source))));
  return problems.filter((problem) => problem !== undefined);
}

/** Undefined where the kernel has no such file, or keeps it from this user. */
export async function readIfPossible(...path: string[]): Promise<string | undefined> {
  try {
    return (await readFile(join(...path), 'utf8')).trim();
  } catch {
    return undefined;
  }
}

async function problemOf(path: string): Promise<string | undefined> {
  try {
    await readFile(path);
    return undefined;
  } catch (error) {
    return `Cannot read ${path}: ${error instanceof Error ? error.message : error}`;
  }
}
