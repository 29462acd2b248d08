import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type EndedBin, runBin } from '../../tools/test/run-bin.ts';
import type { RunningRegistry } from '../registry/docker-registry.ts';

/** Runs mp-test in a project as CI does: without a terminal, in a container. */
export function mpTest(
  project: string,
  method: string,
  ...words: readonly string[]
): Promise<EndedBin> {
  return runBin('mp-test', [method, '--runtime', 'docker', ...words], project);
}

/** Runs mp-build in a project as CI does: without a terminal, and without a login. */
export function mpBuild(
  project: string,
  { port }: RunningRegistry,
  ...words: readonly string[]
): Promise<EndedBin> {
  return runBin('mp-build', ['-r', `localhost:${port}/bars/peer`, ...words], project);
}

/** What `mp-build inspect` tells of the pack in a project. */
export async function inspectedPack(project: string): Promise<InspectedPack> {
  const pack = await packIn(project);
  const { stdout } = await runBin('mp-build', ['inspect', `build/${pack}`, '--json'], project);
  return JSON.parse(stdout);
}

/** The name of the pack in a project; undefined where none was made. */
export async function packIn(project: string): Promise<string | undefined> {
  const files = await readdir(path.join(project, 'build')).catch(() => []);
  return files.find((file) => file.endsWith('.pak'));
}

/** The part of its report that is looked at here. */
export interface InspectedPack {
  readonly adapter: {
    readonly conf: Readonly<Record<string, string>>;
    readonly describe: object | null;
  };
}
