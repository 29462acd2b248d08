import type Docker from 'dockerode';
import { type ContainerLog, readContainerLog } from './container-log.ts';
import { type ContainerOptions, containerPort, containerSettings } from './container-settings.ts';
import { engineMessage, isNotFound } from './engine-message.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** A running container whose server answers. Disposing of it removes it with its volumes. */
export interface AdapterContainer extends AsyncDisposable {
  readonly container: Docker.Container;
  /** For example `http://127.0.0.1:32768`. */
  readonly url: string;
  /** Milliseconds from the start of the container to the first answer. */
  readonly readyAfter: number;
  log(): Promise<ContainerLog>;
  /** Ends the server as `docker stop` does; resolves with the milliseconds that took. */
  stop(): Promise<number>;
}

/** The container, or why it does not answer and what it printed. */
export type AdapterContainerStart =
  | { readonly started: true; readonly adapter: AdapterContainer }
  | { readonly started: false; readonly reason: string; readonly log: ContainerLog };

/** How long a start may take. */
export interface StartPatience {
  /** Milliseconds; default 30,000. */
  readonly startTimeout?: number;
  /** Gives up the start. A container that has started is ended by its disposal. */
  readonly signal?: AbortSignal;
}

/**
 * Creates and starts a container and waits for the first answer of its server. A start that fails
 * leaves no container behind.
 */
export async function startAdapterContainer(
  docker: Docker,
  options: ContainerOptions & StartPatience,
): Promise<AdapterContainerStart> {
  const log = { stdout: '', stderr: '' };
  let container: Docker.Container | undefined;
  try {
    container = await docker.createContainer(containerSettings(options));
    return await startAndWait(docker, container, options);
  } catch (error) {
    await removeContainer(container);
    return { started: false, reason: engineMessage(error), log };
  }
}

async function startAndWait(
  docker: Docker,
  container: Docker.Container,
  options: ContainerOptions & StartPatience,
): Promise<AdapterContainerStart> {
  const begin = performance.now();
  await container.start();
  const url = await publishedUrl(container, options);
  const readiness = await waitUntilReady(container, url, options);
  const readyAfter = performance.now() - begin;
  if (readiness.ready) {
    return { started: true, adapter: adapterContainer(docker, container, url, readyAfter) };
  }
  const log = await readContainerLog(docker, container);
  await removeContainer(container);
  return { started: false, reason: readiness.reason, log };
}

function adapterContainer(
  docker: Docker,
  container: Docker.Container,
  url: string,
  readyAfter: number,
): AdapterContainer {
  return {
    container,
    url,
    readyAfter,
    log: () => readContainerLog(docker, container),
    stop: () => stopContainer(container),
    [Symbol.asyncDispose]: () => removeContainer(container),
  };
}

async function publishedUrl(
  container: Docker.Container,
  options: ContainerOptions,
): Promise<string> {
  const { NetworkSettings } = await container.inspect();
  const [binding] = NetworkSettings.Ports[containerPort(options)] ?? [];
  // A container that ended at once has no ports any more; the wait that follows says why it ended.
  const scheme = options.tls === undefined ? 'http' : 'https';
  return `${scheme}://127.0.0.1:${binding?.HostPort ?? 0}`;
}

async function stopContainer(container: Docker.Container): Promise<number> {
  const begin = performance.now();
  await container.stop().catch((error: unknown) => {
    // 304: it had stopped already.
    if (!(error instanceof Error && 'statusCode' in error && error.statusCode === 304)) throw error;
  });
  return performance.now() - begin;
}

async function removeContainer(container: Docker.Container | undefined): Promise<void> {
  await container?.remove({ force: true, v: true }).catch((error: unknown) => {
    if (!isNotFound(error)) throw error;
  });
}
