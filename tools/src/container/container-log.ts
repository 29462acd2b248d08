import { PassThrough } from 'node:stream';
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
  const [source, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  docker.modem.demuxStream(source, stdout, stderr);
  source.on('end', () => {
    stdout.end();
    stderr.end();
  });
  source.end(packed);
  return { stdout: await text(stdout), stderr: await text(stderr) };
}
