import type Docker from 'dockerode';
import type { ContainerSample } from '../statistics/container-statistics.ts';

/**
 * What the engine says of a container right now; undefined once it has ended. An engine older than
 * 20.10 takes a second or two, since it insists on two samples.
 */
export async function oneSample(container: Docker.Container): Promise<ContainerSample | undefined> {
  // `one-shot` is in the API, but not in the declarations of the library.
  const options: { readonly stream: false } = { stream: false, ...{ 'one-shot': true } };
  const sample: Partial<ContainerSample> | undefined = await container
    .stats(options)
    .catch(() => undefined);
  // Of a container that has ended, all figures are zero or missing.
  return sample?.memory_stats?.usage === undefined || sample.cpu_stats === undefined
    ? undefined
    : (sample as ContainerSample);
}
