import type { Certificate, ClusterConnectionInfo } from '@packwright/api';
import type { Members } from '../../project/json-file.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import { absoluteReference, resolveReference } from '../value-reference.ts';
import type { Assignments } from './assignments.ts';
import { chooseConnection } from './choose-connection.ts';
import type { ConnectionsFile } from './connections-file.ts';
import type { GivenFields, GivenValue } from './given-value.ts';
import { readConnection, readSuiteApi } from './read-connection.ts';
import { suiteApiAccess } from './suite-api-access.ts';

/** All that somebody said of the adapter instance. */
export interface GivenValues {
  readonly kind: 'given';
  readonly name: string | undefined;
  /** Of the command line, or typed when asked: each must be one that the adapter has. */
  readonly typedParameters: GivenFields;
  /** Of the file: may have more than the adapter declares, as the platform sends more. */
  readonly savedParameters: GivenFields;
  /** Key of a credential type, or `none`. */
  readonly credentialType: string | undefined;
  readonly typedCredentials: GivenFields;
  readonly savedCredentials: GivenFields;
  /** Undefined while nobody has fetched them, or they are to be fetched anew. */
  readonly certificates: readonly Certificate[] | undefined;
  /** Told to collections. */
  readonly suiteApi: ClusterConnectionInfo | undefined;
  readonly typedSuiteApi: GivenFields;
  readonly savedSuiteApi: GivenFields;
  /** Whether the access is saved for all connections of the file. */
  readonly suiteApiForAll: boolean;
  /** What a person is asked for, if there is one. */
  readonly ask: 'the form' | 'the form if needed' | 'what is missing';
  /** The saved connection that the values are from. */
  readonly source: SavedSource | undefined;
  /** Where a connection is saved. */
  readonly file: ConnectionsFile;
  /** Name of the connection that the values are to be saved as. */
  readonly saveAs: string | undefined;
}

/** A connection of a file, as it is there. */
export interface SavedSource {
  readonly file: ConnectionsFile;
  readonly connection: Members;
}

/** Puts the command line before the connection, which is read without ever being written. */
export async function giveValues(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<GivenValues | Stop> {
  const { environment } = options;
  const typedCredentials = resolveTyped('--credential', plan.credentials, options);
  if ('kind' in typedCredentials) return typedCredentials;
  const typedSuiteApi = resolveTyped('--suite-api', plan.suiteApi, options);
  if ('kind' in typedSuiteApi) return typedSuiteApi;
  const chosen = await chooseConnection(plan, options, people);
  if (chosen.kind === 'stop') return chosen;
  const { source, file } = chosen;
  const saved = source && readConnection(source.file, source.connection, environment);
  if (saved?.kind === 'stop') return saved;
  const savedSuiteApi = saved?.suiteApi ?? readSuiteApi(file, {}, environment);
  if ('kind' in savedSuiteApi) return savedSuiteApi;
  const suiteApi = suiteApiAccess(new Map([...savedSuiteApi, ...typedSuiteApi]));
  if (suiteApi === undefined && typedSuiteApi.size > 0) return incompleteSuiteApi;
  const isOther = isOtherType(options.credentialType, saved?.credentialType);
  const isWithout = saved?.credentialType === 'none' && typedCredentials.size > 0;
  return {
    kind: 'given',
    name: options.saveConnection ?? saved?.name,
    typedParameters: literal(plan.parameters),
    savedParameters: saved?.parameters ?? new Map(),
    credentialType: options.credentialType ?? (isWithout ? undefined : saved?.credentialType),
    typedCredentials,
    savedCredentials: isOther ? new Map() : (saved?.credentials ?? new Map()),
    certificates: options.refreshCertificates ? undefined : saved?.certificates,
    suiteApi,
    typedSuiteApi,
    savedSuiteApi,
    suiteApiForAll: options.suiteApiForAll,
    ask: chosen.ask,
    source,
    file,
    saveAs: options.saveConnection,
  };
}

const incompleteSuiteApi = stop(
  'WRONG_OPTION',
  '--suite-api needs both hostname and username, each as --suite-api key=value.',
);

/** The fields of one credential are not those of another. */
function isOtherType(typed: string | undefined, saved: string | undefined): boolean {
  return typed !== undefined && saved !== undefined && typed !== saved;
}

function resolveTyped(
  option: string,
  typed: Assignments,
  { environment, cwd: directory }: TestOptions,
): GivenFields | Stop {
  const fields = new Map<string, GivenValue>();
  for (const [key, text] of typed) {
    const value = resolveReference(`${option} ${key}`, text, { environment, directory });
    if (typeof value === 'object') return value;
    fields.set(key, { value, text: absoluteReference(text, directory) });
  }
  return fields;
}

/** Parameters are no references on the command line: a shell reads variables and files by itself. */
function literal(typed: Assignments): GivenFields {
  return new Map([...typed].map(([key, value]) => [key, { value, text: value }]));
}
