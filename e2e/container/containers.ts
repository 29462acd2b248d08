import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type Docker from 'dockerode';
import { onTestFinished } from 'vitest';
import {
  type AdapterContainer,
  startAdapterContainer,
} from '../../tools/src/container/adapter-container.ts';
import type { ContainerOptions } from '../../tools/src/container/container-settings.ts';
import { engine } from './engine.ts';

/** Mounts that make any image of ours run the shell programs in `adapters`. */
export const shellAdapters = [
  `${path.join(import.meta.dirname, 'adapters')}:/adapters:ro`,
  `${path.join(import.meta.dirname, 'adapters/commands.cfg')}:/home/aria-ops-adapter-user/src/app/commands.cfg:ro`,
];

/** Starts a container that is removed when the test is over. */
export async function container(options: ContainerOptions): Promise<AdapterContainer> {
  const start = await startAdapterContainer(engine(), options);
  if (!start.started) throw new Error(`${start.reason}\n${start.log.stdout}${start.log.stderr}`);
  onTestFinished(() => start.adapter[Symbol.asyncDispose]());
  return start.adapter;
}

/** What a program inside a container printed. */
export interface Execution {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs a shell line inside a container, as its user. */
export async function shell(
  { container }: Pick<AdapterContainer, 'container'>,
  line: string,
  env: readonly string[] = [],
): Promise<Execution> {
  const execution = await container.exec({
    Cmd: ['sh', '-c', line],
    Env: [...env],
    AttachStdout: true,
    AttachStderr: true,
  });
  const output = await separate(await execution.start({}));
  const { ExitCode } = await execution.inspect();
  return { ...output, exitCode: ExitCode ?? -1 };
}

async function separate(
  stream: Awaited<ReturnType<Docker.Exec['start']>>,
): Promise<{ stdout: string; stderr: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  engine().modem.demuxStream(stream, stdout, stderr);
  stream.on('end', () => {
    stdout.end();
    stderr.end();
  });
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { stdout: out, stderr: err };
}
