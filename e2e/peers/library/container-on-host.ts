import type Docker from 'dockerode';
import { onTestFinished } from 'vitest';
import { until } from '../../../base-image/test/server/until.ts';
import { readContainerLog } from '../../../tools/src/container/container-log.ts';
import { containerSettings } from '../../../tools/src/container/container-settings.ts';
import { engine } from '../../container/engine.ts';

/** A container of an adapter in the network of this machine. */
export interface ContainerOnHost {
  readonly container: Docker.Container;
  /** On 127.0.0.1. */
  readonly url: string;
}

/**
 * Starts one that is removed when the test is over. It listens on loopback, and its adapter reaches
 * what a test serves there.
 */
export async function containerOnHost(
  image: string,
  binds: readonly string[] = [],
): Promise<ContainerOnHost> {
  const env = { HOST: '127.0.0.1', PORT: '0' };
  const { HostConfig, ...settings } = containerSettings({ image, binds, env });
  const { PortBindings: _, ...limits } = HostConfig ?? {};
  const container = await engine().createContainer({
    ...settings,
    ExposedPorts: {},
    HostConfig: { ...limits, NetworkMode: 'host' },
  });
  onTestFinished(() => container.remove({ force: true, v: true }));
  await container.start();
  await until(async () => (await printedUrl(container)) !== '');
  return { container, url: await printedUrl(container) };
}

/** Empty until the server listens. */
async function printedUrl(container: Docker.Container): Promise<string> {
  const { stdout } = await readContainerLog(engine(), container);
  return / listens on (\S+)\n/.exec(stdout)?.[1] ?? '';
}
