import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { AdapterFolder } from '../../servers/adapter-folder.ts';

/** What a collection took. */
export interface Cost {
  readonly seconds: number;
  /** What the processor worked for it, on a machine with other work too. */
  readonly coreSeconds: number;
  readonly megabytes: number;
}

export interface CollectionOptions {
  /** Holds `instance.json`; takes logs and the compile cache. */
  readonly folder: AdapterFolder;
  readonly objects: number;
  readonly environment: NodeJS.ProcessEnv;
}

/** Runs a program of this directory as an adapter; it prints its peak memory in KB and its user time. */
export function collectionCost(
  [command, program]: readonly [string, string],
  { folder, objects, environment }: CollectionOptions,
): Cost {
  const env = {
    ...process.env,
    ...environment,
    BENCH_OBJECTS: String(objects),
    LOG_DIR: folder.logs,
    NODE_COMPILE_CACHE: join(folder.path, 'compiled'),
  };
  const words = [join(import.meta.dirname, program), 'collect', 'instance.json', '/dev/null'];
  const begun = performance.now();
  const ended = spawnSync(command, words, { env, cwd: folder.path, encoding: 'utf8' });
  const seconds = (performance.now() - begun) / 1_000;
  if (ended.status !== 0) throw new Error(`${program} failed: ${ended.stderr}`);
  const [kilobytes = 0, coreSeconds = 0] = ended.stdout.split(' ').map(Number);
  return { seconds, coreSeconds, megabytes: kilobytes / 1_024 };
}
