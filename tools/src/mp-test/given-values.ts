import type { Certificate, ClusterConnectionInfo } from '@packwright/api';
import type { Stop } from '../stop/stop.ts';
import type { Assignments } from './assignments.ts';
import { readConnection } from './connection-file.ts';
import type { TestOptions } from './test-options.ts';
import type { TestPlan } from './test-plan.ts';
import { resolveReference } from './value-reference.ts';

/** All that somebody said of the adapter instance. */
export interface GivenValues {
  readonly kind: 'given';
  readonly name: string | undefined;
  /** Of the command line: each must be one that the adapter has. */
  readonly typedParameters: Assignments;
  /** Of the file: may have more than the adapter declares, as the platform sends more. */
  readonly savedParameters: Assignments;
  /** Key of a credential type, or `none`. */
  readonly credentialType: string | undefined;
  readonly credentials: Assignments;
  readonly certificates: readonly Certificate[] | undefined;
  readonly suiteApi: ClusterConnectionInfo | undefined;
}

/** Puts the command line before the connection file, which is only read when it is asked for. */
export function giveValues(plan: TestPlan, options: TestOptions): GivenValues | Stop {
  const { environment, cwd: directory } = options;
  const typed = new Map<string, string>();
  for (const [key, text] of plan.credentials) {
    const value = resolveReference(`--credential ${key}`, text, { environment, directory });
    if (typeof value === 'object') return value;
    typed.set(key, value);
  }
  const saved = savedConnection(plan, options);
  if (saved?.kind === 'stop') return saved;
  return {
    kind: 'given',
    name: saved?.name,
    typedParameters: plan.parameters,
    savedParameters: saved?.parameters ?? new Map(),
    credentialType: options.credentialType ?? saved?.credentialType,
    credentials: new Map([...(saved?.credentials ?? []), ...typed]),
    certificates: saved?.certificates,
    suiteApi: saved?.suiteApi,
  };
}

function savedConnection({ directory: project }: TestPlan, options: TestOptions) {
  const { connectionFile, connection: name, environment, cwd } = options;
  if (connectionFile !== undefined) {
    return readConnection({ file: connectionFile, directory: cwd, name, environment });
  }
  return name === undefined
    ? undefined
    : readConnection({ file: 'connections.json', directory: project, name, environment });
}
