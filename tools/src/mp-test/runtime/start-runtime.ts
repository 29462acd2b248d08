import { existsSync } from 'node:fs';
import path from 'node:path';
import { memoryLimit } from '../../checks/input/memory-limit.ts';
import { homeDirectory } from '../../project/home-directory.ts';
import { isPortFree } from '../../server/free-port.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { GivenValues } from '../connections/given-values.ts';
import { inspectionText } from '../inspection.ts';
import type { AdapterServer } from './adapter-server.ts';
import { startInProcess } from './process-runtime.ts';
import type { RuntimeOptions, RuntimePlan } from './runtime-options.ts';

/**
 * Starts the adapter where the options want it, and says where that is. `auto` takes a container when
 * the project has a Dockerfile and an engine answers.
 *
 * @param given what the adapter instance is made of: it may ask for another memory limit
 */
export async function startRuntime(
  plan: RuntimePlan,
  options: RuntimeOptions,
  people: Terminal,
  given: GivenValues | undefined,
): Promise<AdapterServer | Stop> {
  const taken = await takenPort(plan);
  if (taken !== undefined) return taken;
  const say = (where: string, inspection = plan.inspection) => {
    const name = plan.name === '.' ? path.basename(plan.directory) : plan.name;
    people.print(`Testing ${options.method} of ${options.image ?? name} ${where}`);
    if (inspection !== undefined) people.print(inspectionText(inspection));
  };
  const onThisMachine = (why: string) => {
    say(`on this machine${why}`);
    return startInProcess(plan, options, people);
  };
  if (options.image === undefined) {
    if (options.runtime === 'process') return onThisMachine('');
    const lack = dockerfileLack(plan);
    if (lack !== undefined && options.runtime === 'docker') return stop('WRONG_PROJECT', lack);
    if (lack !== undefined) return onThisMachine(' (the project has no Dockerfile)');
  }
  // Loaded only where it is needed: it takes longer than a whole test on this machine.
  const { connectToDocker } = await import('../../container/docker-connection.ts');
  const home = homeDirectory(options.environment) ?? '/';
  const connection = await connectToDocker({ env: options.environment, homeDirectory: home });
  if (!connection.connected) {
    if (options.runtime === 'docker' || options.image !== undefined) return noEngine(connection);
    return onThisMachine(' (no container engine answers)');
  }
  // All ports of a container are published there and nowhere else.
  const published = plan.inspection && { ...plan.inspection, host: '127.0.0.1' };
  const isChosen = options.runtime === 'auto' && options.image === undefined;
  const other = isChosen ? '; --runtime process is faster' : '';
  say(`in a container (engine ${connection.version} at ${connection.address}${other})`, published);
  const { startInContainer } = await import('./docker-runtime.ts');
  const { docker } = connection;
  const memory = askedMemory(given, people);
  return startInContainer(plan, options, people, { docker, memoryLimit: memory });
}

async function takenPort({ port }: RuntimePlan): Promise<Stop | undefined> {
  if (port === undefined || (await isPortFree(port, '127.0.0.1'))) return undefined;
  return stop(
    'SERVER_NOT_STARTED',
    `Port ${port} of 127.0.0.1 is in use: choose another one with --port, or leave that out for any free one.`,
  );
}

function dockerfileLack({ directory, name }: RuntimePlan): string | undefined {
  if (existsSync(path.join(directory, 'Dockerfile'))) return undefined;
  return `There is no Dockerfile in ${name}: write one, or test without a container: --runtime process.`;
}

function noEngine({ reason }: { readonly reason: string }): Stop {
  return stop(
    'MACHINE_LACKS',
    `${reason} Start Docker, set DOCKER_HOST to where it listens, or test without a container: --runtime process.`,
  );
}

/** In megabytes. What the definition has as its default is known later, see `openSession`. */
function askedMemory(given: GivenValues | undefined, people: Terminal): number {
  const values = given && new Map([...given.savedParameters, ...given.typedParameters]);
  const { megabytes, warning } = memoryLimit(Object.fromEntries(values ?? []));
  if (warning !== undefined) people.printError(`warning: ${warning}`);
  return megabytes;
}
