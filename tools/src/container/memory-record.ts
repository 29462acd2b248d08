import { text } from 'node:stream/consumers';
import type Docker from 'dockerode';
import type { MemoryRecord } from '../statistics/container-usage.ts';
import { demultiplexed } from './container-log.ts';

/**
 * What the kernel has recorded of a container's memory. Its control group knows at once and exactly;
 * of a container that has ended, or has no `cat`, the engine knows whether something was killed.
 * Undefined where nobody knows any more: the container is gone, or the engine is.
 */
export async function memoryRecord(
  docker: Docker,
  container: Docker.Container,
): Promise<MemoryRecord | undefined> {
  try {
    return await recordOf(docker, container);
  } catch {
    // Why there is no answer is told by who asked for one.
    return undefined;
  }
}

async function recordOf(docker: Docker, container: Docker.Container): Promise<MemoryRecord> {
  const { State } = await container.inspect();
  const record = State.Running ? await controlGroupRecord(docker, container) : undefined;
  if (record !== undefined) return record;
  if (State.OOMKilled) return { kills: 1, peak: undefined };
  return { kills: await killEvents(docker, container), peak: undefined };
}

/** Of the second version of control groups, and of the first. */
const files = [
  '/sys/fs/cgroup/memory.events',
  '/sys/fs/cgroup/memory.peak',
  '/sys/fs/cgroup/memory/memory.oom_control',
  '/sys/fs/cgroup/memory/memory.max_usage_in_bytes',
];

async function controlGroupRecord(
  docker: Docker,
  container: Docker.Container,
): Promise<MemoryRecord | undefined> {
  try {
    const execution = await container.exec({ Cmd: ['cat', ...files], AttachStdout: true });
    const { stdout } = await demultiplexed(docker, await execution.start({}));
    return readControlGroup(stdout);
  } catch {
    // It ended meanwhile, or may start nothing: the engine is asked instead.
    return undefined;
  }
}

/** Reads what the files hold, one after the other; undefined where none says how many were killed. */
export function readControlGroup(content: string): MemoryRecord | undefined {
  const [, kills] = /^oom_kill (\d+)$/m.exec(content) ?? [];
  const [, peak] = /^(\d+)$/m.exec(content) ?? [];
  if (kills === undefined) return undefined;
  return { kills: Number(kills), peak: peak === undefined ? undefined : Number(peak) };
}

async function killEvents(docker: Docker, container: Docker.Container): Promise<number> {
  const filters = { container: [container.id], event: ['oom'] };
  // With an end in the past the engine tells what it remembers and closes the stream.
  const until = Math.ceil(Date.now() / 1000);
  const stream = await docker.getEvents({ since: 0, until, filters });
  return (await text(stream)).split('\n').filter((line) => line.trim() !== '').length;
}
