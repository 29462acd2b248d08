import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type Docker from 'dockerode';

/** Everything the main process of a container has printed so far. */
export interface ContainerLog {
  readonly stdout: string;
  readonly stderr: string;
}

/** Reads the log of a running or stopped container. */
export async function readContainerLog(
  docker: Docker,
  container: Docker.Container,
): Promise<ContainerLog> {
  const packed = await container.logs({ stdout: true, stderr: true, follow: false });
  return demultiplexed(docker, Readable.from([packed]));
}

/** Takes apart what the engine sends through one connection. */
export async function demultiplexed(
  docker: Docker,
  packed: NodeJS.ReadableStream,
): Promise<ContainerLog> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  docker.modem.demuxStream(packed, stdout, stderr);
  for (const name of ['end', 'close']) {
    packed.on(name, () => {
      stdout.end();
      stderr.end();
    });
  }
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  return { stdout: out, stderr: err };
}
