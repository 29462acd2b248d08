import type { AdapterConfig } from '@packwright/api';
import { memoryLimit } from '../checks/input/memory-limit.ts';
import { askDefinition } from '../project-describe/ask-definition.ts';
import { type ProjectDescribe, projectDescribe } from '../project-describe/project-describe.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { fillInstance } from './adapter-instance.ts';
import type { GivenValues } from './given-values.ts';
import { type HideSecrets, hidingSecretsOf } from './hidden-secrets.ts';
import type { AdapterServer } from './runtime/adapter-server.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';

/** A server that runs, and all that methods about an adapter instance are asked with. */
export interface Session {
  readonly kind: 'session';
  readonly server: AdapterServer;
  /** Undefined for methods that are not about an adapter instance. */
  readonly subject: Subject | undefined;
  readonly hideSecrets: HideSecrets;
}

/** The adapter instance that is asked about, and what its answers are compared with. */
export interface Subject {
  readonly describe: ProjectDescribe;
  readonly instance: AdapterConfig;
  readonly given: GivenValues;
}

/**
 * Asks the server for the definition where that is needed, and fills in the adapter instance.
 *
 * @param given what the adapter instance is made of; undefined where the method needs none
 */
export async function openSession(
  plan: TestPlan,
  { signal }: TestOptions,
  server: AdapterServer,
  given: GivenValues | undefined,
): Promise<Session | Stop> {
  if (given === undefined) {
    return { kind: 'session', server, subject: undefined, hideSecrets: hidingSecretsOf(undefined) };
  }
  const describe = await projectDescribe(plan, () =>
    askDefinition({ server: server.url, name: plan.name, signal }),
  );
  if (describe.kind === 'stop') return describe;
  const filled = fillInstance(describe.form, given);
  if (filled.kind === 'stop') return filled;
  const { instance } = filled;
  const problem = await giveMemory(server, instance);
  if (problem !== undefined) return problem;
  const { suiteApi } = given;
  const known =
    suiteApi === undefined ? instance : { ...instance, clusterConnectionInfo: suiteApi };
  const subject = { describe, instance, given };
  return { kind: 'session', server, subject, hideSecrets: hidingSecretsOf(known) };
}

/**
 * The memory limit that a container was started with is known from what was given; that of the
 * definition's default only now.
 */
async function giveMemory(
  { container }: AdapterServer,
  { adapterKey: { identifiers } }: AdapterConfig,
): Promise<Stop | undefined> {
  if (container === undefined) return undefined;
  const values = (identifiers ?? []).map(({ key, value }) => [key, value]);
  const { megabytes } = memoryLimit(Object.fromEntries(values));
  const problem = await container.limitMemory(megabytes);
  return problem === undefined
    ? undefined
    : stop('SERVER_NOT_STARTED', `The container cannot have ${megabytes} MB: ${problem}`);
}
