import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AdapterContainer,
  startAdapterContainer,
} from '../../../tools/src/container/adapter-container.ts';
import type { ContainerOptions } from '../../../tools/src/container/container-settings.ts';
import { memoryRecord } from '../../../tools/src/container/memory-record.ts';
import { until } from '../../../tools/test/until.ts';
import { describeWithEngine, engine } from '../../container/engine.ts';
import { MadeImages } from '../../container/made-images.ts';
import { call, type Endpoint } from '../../container/requests.ts';
import { buildShippedBase } from '../../mp-test/shipped-base.ts';
import { MountedAdapter } from './mounted-adapter.ts';

const eats = `node -e 'const eaten = []; for (;;) eaten.push(Buffer.alloc(1 << 22, 1));'`;

describeWithEngine('In a container', () => {
  let made: MadeImages;
  let base: string;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    base = await buildShippedBase(made);
  });
  afterAll(async () => made?.remove());

  test('an adapter that needs more than the limit is killed and its failure says so, while the server goes on', async () => {
    using adapter = new MountedAdapter({
      collect: `exec ${eats}`,
      endpoint_urls: `${eats}\nexit $?`,
      test: `printf '{}' > "$2"`,
    });
    await using running = await start({ memoryLimit: 128, binds: adapter.binds });
    const before = await running.container.inspect();
    expect(await textOf(running, 'collect')).toMatch(
      /^"No result from adapter: .* was killed because the memory limit of 128 MB was hit \(container_memory_limit\)"$/,
    );
    // Of the shell and what it waits for the kernel takes the larger, and sometimes both.
    expect(await textOf(running, 'endpointURLs')).toMatch(
      /(ended with exit code 137: what it had started )?was killed because the memory limit of 128 MB/,
    );
    expect(await textOf(running, 'test')).toBe('{}');
    const after = await running.container.inspect();
    expect(after.State).toMatchObject({ Running: true, StartedAt: before.State.StartedAt });
    expect((await running.log()).stderr).not.toContain('first to be killed');
  });

  test('an adapter of many processes, each smaller than the server, is what goes when memory runs out', async () => {
    const holds = `hold() { x=$(head -c 8000000 /dev/zero | tr '\\0' x); sleep 5; echo "$x" > /dev/null; }`;
    const many = 'for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do hold & done; wait';
    using adapter = new MountedAdapter({ collect: `${holds}\n${many}\nprintf '{}' > "$2"` });
    await using running = await start({ memoryLimit: 128, binds: adapter.binds });
    const before = await running.container.inspect();
    expect(await textOf(running, 'collect')).toBe('{}');
    expect((await memoryRecord(engine(), running.container))?.kills).toBeGreaterThan(0);
    const after = await running.container.inspect();
    expect(after.State).toMatchObject({ Running: true, StartedAt: before.State.StartedAt });
  });

  test.each(['KILL of the server', 'TERM of the container'])(
    '%s in the middle of 20 collects leaves none of them running',
    async (what) => {
      const nap = `sleep ${randomInt(1_000_000, 9_000_000)}`;
      using adapter = new MountedAdapter({ collect: `${nap} &\nexec ${nap}` });
      await using running = await start({ binds: adapter.binds, env: { MAX_RUNS: '20' } });
      const replies = Array.from({ length: 20 }, () => textOf(running, 'collect'));
      const ended = Promise.allSettled(replies);
      await until(async () => (await sleepers(running, nap)).length === 40);
      if (what.startsWith('KILL')) await killServer(running);
      else await running.stop();
      await running.container.wait();
      await ended;
      expect(commandLinesWith(nap)).toEqual([]);
    },
  );

  async function start(options: Omit<ContainerOptions, 'image'>): Promise<AdapterContainer> {
    const outcome = await startAdapterContainer(engine(), { image: base, ...options });
    if (!outcome.started) throw new Error(`${outcome.reason}\n${outcome.log.stderr}`);
    return outcome.adapter;
  }
});

async function textOf({ url }: AdapterContainer, endpoint: Endpoint): Promise<string> {
  return (await call(url, endpoint)).body.toString();
}

async function sleepers({ container }: AdapterContainer, nap: string): Promise<string[]> {
  const { Processes } = await container.top();
  const lines: string[] = Processes.map((columns: string[]) => columns.at(-1) ?? '');
  return lines.filter((line) => line === nap);
}

/** The server is the only child of process 1. */
async function killServer({ container }: AdapterContainer): Promise<void> {
  const script =
    'for stat in /proc/[0-9]*/stat; do set -- $(cat $stat); [ "$4" = 1 ] && kill -KILL $1; done';
  const execution = await container.exec({ Cmd: ['sh', '-c', script] });
  await execution.start({ Detach: true });
}

/** Of all processes of this machine, on which a local engine runs its containers. */
function commandLinesWith(text: string): readonly string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(commandLine).filter((line) => line.includes(text));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return ''; // ended meanwhile
  }
}
