import { join } from 'node:path';
import { type Machine, readIfPossible } from './machine.ts';

/** What the container of the adapter may use and uses; nothing where its memory is not limited. */
export async function readControlGroup(machine: Machine) {
  const [version2, version1] = await Promise.all([
    readMemory(machine, 'memory.max', 'memory.current'),
    readMemory(machine, 'memory/memory.limit_in_bytes', 'memory/memory.usage_in_bytes'),
  ]);
  return version2 ?? version1;
}

async function readMemory({ sys }: Machine, limitFile: string, usedFile: string) {
  const directory = join(sys, 'fs/cgroup');
  const limit = Number(await readIfPossible(directory, limitFile));
  const used = Number(await readIfPossible(directory, usedFile));
  // "No limit" is the word "max" in version 2, and the largest number of pages in version 1.
  if (!Number.isFinite(used) || !(limit < Number.MAX_SAFE_INTEGER)) return undefined;
  return { memory_limit: limit / 1024, memory_used: used / 1024 };
}
