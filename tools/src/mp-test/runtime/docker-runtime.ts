import path from 'node:path';
import type Docker from 'dockerode';
import { type AdapterContainer, startAdapterContainer } from '../../container/adapter-container.ts';
import type { ContainerLog } from '../../container/container-log.ts';
import { memorySettings } from '../../container/container-settings.ts';
import { engineMessage } from '../../container/engine-message.ts';
import { measureContainer } from '../../container/measure-container.ts';
import { oneSample } from '../../container/one-sample.ts';
import { readUserConfiguration } from '../../project/user-configuration.ts';
import { isPortFree } from '../../server/free-port.ts';
import { interrupted, type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { inspectionSettings } from '../inspection.ts';
import type { AdapterServer } from './adapter-server.ts';
import { openLogDirectory } from './log-directory.ts';
import type { RuntimeOptions, RuntimePlan } from './runtime-options.ts';
import { obtainTestImage } from './test-image.ts';

/** Where a container is started, and with how much memory. */
export interface InContainer {
  readonly docker: Docker;
  /** Megabytes. */
  readonly memoryLimit: number;
}

/** Builds the image of the project where that is needed, and starts a container of it. */
export async function startInContainer(
  plan: RuntimePlan,
  options: RuntimeOptions,
  people: Terminal,
  { docker, memoryLimit }: InContainer,
): Promise<AdapterServer | Stop> {
  const image = await obtainTestImage(docker, plan, options, people);
  if (image.kind === 'stop') return image;
  if (options.signal.aborted) return interrupted;
  const binds = logBinds(plan, people);
  const start = await startAdapterContainer(docker, {
    image: image.id,
    memoryLimit,
    binds,
    labels: { 'packwright.mp-test': options.startedAt.toISOString() },
    signal: options.signal,
    ...(await portOf(plan, options)),
    // The port is published at 127.0.0.1 of this machine, which nobody else can call.
    ...(plan.inspection === undefined
      ? {}
      : {
          env: inspectionSettings(plan.inspection, '0.0.0.0'),
          morePorts: [plan.inspection.port],
        }),
  });
  if (start.started) return adapterServer({ docker, memoryLimit }, start.adapter, plan, people);
  return options.signal.aborted ? interrupted : notStarted(start, image.name, plan);
}

/** The port of the option, which is free, or that of the user's configuration where it is. */
async function portOf(
  { port }: RuntimePlan,
  { environment }: RuntimeOptions,
): Promise<{ readonly hostPort?: number }> {
  if (port !== undefined) return { hostPort: port };
  const configuration = readUserConfiguration(environment);
  const usual = configuration.kind === 'stop' ? undefined : configuration.containerPort;
  // In use by another run, for example: they go side by side.
  if (usual === undefined || !(await isPortFree(usual, '127.0.0.1'))) return {};
  return { hostPort: usual };
}

function logBinds({ directory, logs }: RuntimePlan, people: Terminal): string[] {
  if (logs === undefined) return [];
  const logDirectory = path.join(directory, 'logs');
  const warning = openLogDirectory(logDirectory);
  if (warning !== undefined) people.printError(`warning: ${warning}`);
  // `z` is for machines with SELinux, where the container could not write otherwise.
  return [`${logDirectory}:/var/log:z`];
}

function adapterServer(
  { docker, memoryLimit }: InContainer,
  adapter: AdapterContainer,
  { logs }: RuntimePlan,
  people: Terminal,
): AdapterServer {
  const { container, url } = adapter;
  let megabytes = memoryLimit;
  // Taken now for the first request: some engines look at a container once a second and no more often,
  // and a request is over in less.
  let first: ReturnType<typeof oneSample> | undefined = oneSample(container);
  return {
    runtime: 'docker',
    url,
    logs,
    container: {
      limitMemory: async (other) => {
        try {
          if (other !== megabytes) await container.update(memorySettings(other));
          megabytes = other;
          return undefined;
        } catch (error) {
          return engineMessage(error);
        }
      },
      measure: () => {
        const before = first;
        first = undefined;
        return measureContainer(docker, container, megabytes * 1024 * 1024, before);
      },
    },
    ended: async () => void (await container.wait()),
    lastWords: () => lastWords(adapter),
    [Symbol.asyncDispose]: () => removed(adapter, people),
  };
}

/** A container that somebody took away has none; what was found out until then is worth more. */
async function lastWords(adapter: AdapterContainer): Promise<readonly string[]> {
  try {
    return lastLines(await adapter.log());
  } catch (error) {
    return [`The log of the container cannot be read: ${engineMessage(error)}`];
  }
}

async function removed(adapter: AdapterContainer, people: Terminal): Promise<void> {
  try {
    await adapter[Symbol.asyncDispose]();
  } catch (error) {
    const { id } = adapter.container;
    people.printError(
      `warning: The container ${id.slice(0, 12)} cannot be removed: ${engineMessage(error)}`,
    );
  }
}

function notStarted(
  { reason, log }: { readonly reason: string; readonly log: ContainerLog },
  image: string,
  { logs }: RuntimePlan,
): Stop {
  // What the engine itself refuses has nothing to do with the image.
  const isOfImage = /the container ended|did not answer/.test(reason);
  const hint = isOfImage ? ' The image has to answer GET /apiVersion on port 8080.' : '';
  const lines = [
    `The container of ${image} did not start: ${reason}.${hint}`,
    ...lastLines(log).map((line) => `  ${line}`),
    ...(logs === undefined ? [] : [`Logs: ${logs}`]),
  ];
  return stop('SERVER_NOT_STARTED', lines.join('\n'));
}

function lastLines({ stdout, stderr }: ContainerLog): string[] {
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-40);
}
