import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { call } from '../../../base-image/test/server/http-client.ts';
import {
  type AdapterContainer,
  startAdapterContainer,
} from '../../../tools/src/container/adapter-container.ts';
import { shell } from '../../container/containers.ts';
import { engine } from '../../container/engine.ts';

/** What is in a container besides its server, and what the server has open. */
export interface Held {
  readonly processes: readonly string[];
  readonly descriptors: number;
  /** In the temporary directory: run directories that are prepared, or what was left. */
  readonly directories: number;
}

/** A container in which no adapter runs. */
export interface Idle {
  readonly held: Held;
  /** Resident memory of the server in MB. */
  readonly memory: number;
}

const workDirectory = '/home/aria-ops-adapter-user/src/app';
const adapters = resolve(import.meta.dirname, '../../../base-image/test/adapters');
/** Of a server in which no adapter runs. */
export const preparedDirectories = 8;

/** A container of our base image in which the fixture adapters can run, with `/tmp` on a disk. */
export class LoadContainer implements AsyncDisposable {
  readonly url: string;
  /** The server's work directory, as this machine sees it. */
  readonly directory: string;
  readonly #adapter: AdapterContainer;
  readonly #server: string;

  /** @param memoryLimit in MB */
  static async start(image: string, memoryLimit: number): Promise<LoadContainer> {
    const directory = await mkdtemp(join(tmpdir(), 'packwright-load-'));
    // Another user runs in the container, and adapters show there that they have begun.
    await chmod(directory, 0o777);
    await writeFile(join(directory, 'commands.cfg'), '[Commands]\n');
    const binds = [`${adapters}:${adapters}:ro`, `${directory}:${workDirectory}`];
    const options = { image, memoryLimit, binds, readOnlyRoot: true };
    const start = await startAdapterContainer(engine(), options);
    if (!start.started) throw new Error(`${start.reason}\n${start.log.stderr}`);
    const { stdout } = await shell(start.adapter, 'cat /proc/1/task/1/children');
    return new LoadContainer(start.adapter, directory, stdout.trim());
  }

  private constructor(adapter: AdapterContainer, directory: string, server: string) {
    this.#adapter = adapter;
    this.url = adapter.url;
    this.directory = directory;
    this.#server = server;
  }

  /** Waits until nothing runs, and run directories are prepared; or for 20 s. */
  async settled(): Promise<Idle> {
    const end = performance.now() + 20_000;
    for (;;) {
      const [first, second] = [await this.#held(), await this.#held()];
      const isIdle = second.processes.length === 0 && second.directories === preparedDirectories;
      if ((isIdle && first.descriptors === second.descriptors) || performance.now() > end) {
        return { held: second, memory: await this.#memory() };
      }
      await delay(200);
    }
  }

  /** The most memory of all that is in the container, in MB; not every kernel keeps it. */
  async peak(): Promise<number | undefined> {
    const { memory_stats } = await this.#adapter.container.stats({ stream: false });
    return memory_stats.max_usage && memory_stats.max_usage / 1024 ** 2;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#adapter[Symbol.asyncDispose]();
    await rm(this.directory, { recursive: true });
  }

  async #held(): Promise<Held> {
    // The engine makes the directories on the way to a mount, of a checkout below /tmp for example.
    const ofNobodyElse = 'find /tmp -mindepth 1 -maxdepth 1 ! -user root';
    const counts = `ls /proc/${this.#server}/fd | wc -l; ${ofNobodyElse} | wc -l`;
    const { stdout } = await shell(this.#adapter, counts);
    const [descriptors = 0, directories = 0] = stdout.split('\n').map(Number);
    return { processes: await this.#processes(), descriptors, directories };
  }

  /** Besides the server and the init process that started it. */
  async #processes(): Promise<string[]> {
    const { Processes } = await this.#adapter.container.top();
    const commands: string[] = Processes.map((columns: string[]) => columns.at(-1) ?? '');
    return commands.filter((command) => !command.includes('packwright-server.js'));
  }

  /**
   * The least of some readings with small requests between them: these let the garbage of the last
   * large ones be collected, for which there is no reason while a server has nothing to do.
   */
  async #memory(): Promise<number> {
    const readings: number[] = [];
    for (let reading = 0; reading < 6; reading += 1) {
      await Promise.all(Array.from({ length: 10 }, () => smallRequests(this.url, 20)));
      const { stdout } = await shell(this.#adapter, `grep VmRSS /proc/${this.#server}/status`);
      readings.push(Number(/\d+/.exec(stdout)?.[0]) / 1024);
    }
    return Math.min(...readings);
  }
}

async function smallRequests(url: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await call(`${url}/apiVersion`);
}
