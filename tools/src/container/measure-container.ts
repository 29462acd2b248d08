import { setTimeout as sleep } from 'node:timers/promises';
import type Docker from 'dockerode';
import type { ContainerSample } from '../statistics/container-statistics.ts';
import type { ContainerUsage } from '../statistics/container-usage.ts';
import { containerUsage } from '../statistics/container-usage.ts';
import { memoryRecord } from './memory-record.ts';
import { oneSample } from './one-sample.ts';

/** A measurement that goes on. */
export interface Measurement {
  /**
   * Ends it, and tells what the container used since it began.
   *
   * @param failed whether something went wrong meanwhile: then it is asked whether memory was why
   */
  end(failed: boolean): Promise<ContainerUsage>;
}

const often = 500;
const seldom = 5000;
/** How many samples are taken often: those of a minute. */
const oftenAtFirst = 120;

/**
 * Samples what a container uses: once before, each half second (after a minute each five), once after.
 *
 * @param memoryLimit bytes
 * @param before the sample from before, where there is one
 */
export async function measureContainer(
  docker: Docker,
  container: Docker.Container,
  memoryLimit: number,
  before?: Promise<ContainerSample | undefined>,
): Promise<Measurement> {
  const samples: ContainerSample[] = [];
  const over = new AbortController();
  const take = async (sampling = oneSample(container)) => {
    const sample = await sampling;
    if (sample !== undefined) samples.push(sample);
  };
  await take(before);
  const pause = () => (samples.length < oftenAtFirst ? often : seldom);
  const sampling = takeEach(take, pause, over.signal);
  return {
    end: async (failed) => {
      over.abort();
      await sampling;
      await take();
      const record = failed ? await memoryRecord(docker, container) : undefined;
      return containerUsage(samples, memoryLimit, record);
    },
  };
}

async function takeEach(
  take: () => Promise<void>,
  pause: () => number,
  over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    // Aborted while it sleeps is the usual end.
    await sleep(pause(), undefined, { signal: over, ref: false }).catch(() => undefined);
    if (!over.aborted) await take();
  }
}
