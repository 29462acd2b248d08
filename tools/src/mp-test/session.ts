import type { AdapterConfig } from '@packwright/api';
import type { Finding } from '../checks/finding.ts';
import { memoryLimit } from '../checks/input/memory-limit.ts';
import { askDefinition } from '../project-describe/ask-definition.ts';
import { type ProjectDescribe, projectDescribe } from '../project-describe/project-describe.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { secureInstance } from './certificates/secure-instance.ts';
import type { GivenValues } from './connections/given-values.ts';
import { makeInstance } from './connections/make-instance.ts';
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
  /** What was found before the method is asked; about certificates. */
  readonly findings: readonly Finding[];
}

/** The adapter instance that is asked about, and what its answers are compared with. */
export interface Subject {
  readonly describe: ProjectDescribe;
  readonly instance: AdapterConfig;
  readonly given: GivenValues;
}

/** What a session is opened with. */
export interface SessionNeeds {
  readonly plan: TestPlan;
  readonly options: TestOptions;
  readonly server: AdapterServer;
  /** What the adapter instance is made of; undefined where the method needs none. */
  readonly given: GivenValues | undefined;
  /** Is asked for what is missing, where somebody can be. */
  readonly people: Terminal;
}

/**
 * Asks the server for the definition where that is needed, fills in the adapter instance, and saves it
 * where that is wanted. To open another session with the same instance, hand in the values of the
 * subject of this one: nothing is asked twice.
 */
export async function openSession(needs: SessionNeeds): Promise<Session | Stop> {
  const { plan, options, server, given } = needs;
  if (given === undefined) {
    const hideSecrets = hidingSecretsOf(undefined);
    return { kind: 'session', server, subject: undefined, hideSecrets, findings: [] };
  }
  const describe = await projectDescribe(plan, () =>
    askDefinition({ server: server.url, name: plan.name, signal: options.signal }),
  );
  if (describe.kind === 'stop') return describe;
  const made = await makeInstance(describe.form, given, needs);
  if (made.kind === 'stop') return made;
  const problem = await giveMemory(server, made.instance);
  if (problem !== undefined) return problem;
  const secured = await secureInstance(made, needs);
  if (secured.kind === 'stop') return secured;
  const { instance, findings } = secured;
  const subject = { describe, instance, given: secured.given };
  const { suiteApi } = secured.given;
  const known =
    suiteApi === undefined ? instance : { ...instance, clusterConnectionInfo: suiteApi };
  return { kind: 'session', server, subject, hideSecrets: hidingSecretsOf(known), findings };
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
