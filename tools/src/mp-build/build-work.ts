import type Docker from 'dockerode';
import { connectToDocker } from '../container/docker-connection.ts';
import { insecureRegistriesOf } from '../registry/client/insecure-registries.ts';
import type { RegistryNetwork } from '../registry/client/registry-network.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { BuildLog } from './build-log.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** A build that is under way, and all that its steps need. */
export interface BuildWork {
  readonly kind: 'work';
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  readonly docker: Docker;
  /** How registries are reached, as the engine reaches them. */
  readonly network: RegistryNetwork;
  readonly people: Terminal;
  /** Of what nobody watches, such as the output of the image build. */
  readonly log: BuildLog;
}

/** Finds the engine of this machine. */
export async function openWork(
  given: Pick<BuildWork, 'plan' | 'options' | 'people' | 'log'>,
): Promise<BuildWork | Stop> {
  const { environment, homeDirectory, signal } = given.options;
  const connection = await connectToDocker({ env: environment, homeDirectory });
  if (!connection.connected) {
    const remedy = 'Start Docker, or set DOCKER_HOST to where it listens.';
    return stop('MACHINE_LACKS', `${connection.reason} ${remedy}`);
  }
  const { docker } = connection;
  const insecure = await insecureRegistriesOf(docker);
  const network = { environment, homeDirectory, insecure, signal };
  return { kind: 'work', ...given, docker, network };
}
