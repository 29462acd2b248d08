import type { Members } from '../../project/json-file.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import {
  type ConnectionsFile,
  connectionNames,
  connectionsPlace,
  readConnectionsFile,
} from './connections-file.ts';
import type { GivenValues, SavedSource } from './given-values.ts';

/** What the adapter instance is made of, besides what was typed. */
export interface ChosenConnection {
  readonly kind: 'chosen';
  /** The file that a connection was looked for in. */
  readonly file: ConnectionsFile;
  /** Undefined for values of their own. */
  readonly source: SavedSource | undefined;
  readonly ask: GivenValues['ask'];
}

/**
 * Chooses a saved connection: the one that was named; else, unless values were typed, the only one, or
 * what a person chooses of several. Values that were typed without a name are an instance of their own.
 */
export async function chooseConnection(
  plan: TestPlan,
  options: TestOptions,
  people: Terminal,
): Promise<ChosenConnection | Stop> {
  const { connection: name, connectionFile, saveConnection } = options;
  const file = readConnectionsFile(connectionsPlace(plan, options));
  if (file.kind === 'stop') return file;
  const problem = nameProblem(file, options);
  if (problem !== undefined) return problem;
  if (name !== undefined) return named(file, name, options);
  if (saveConnection !== undefined) return without(file, 'the form');
  if (connectionFile === undefined && hasTyped(plan, options))
    return without(file, 'what is missing');
  const [only, ...others] = file.connections;
  if (only === undefined) return noneAtAll(file, options);
  if (others.length > 0) return oneOfSeveral(file, people);
  if (connectionFile === undefined) {
    people.print(`Connection '${connectionNames(file)[0]}' of ${file.name}`);
  }
  return { kind: 'chosen', file, source: { file, connection: only }, ask: 'what is missing' };
}

function hasTyped(
  { parameters, credentials, suiteApi }: TestPlan,
  { credentialType }: TestOptions,
): boolean {
  const typed = parameters.size + credentials.size + suiteApi.size;
  return typed > 0 || credentialType !== undefined;
}

/** A new connection takes no other one's place, only a changed one its own. */
function nameProblem(
  file: ConnectionsFile,
  { connection, saveConnection }: TestOptions,
): Stop | undefined {
  if (saveConnection === undefined || saveConnection === connection) return undefined;
  if (!connectionNames(file).includes(saveConnection)) return undefined;
  return stop(
    'WRONG_OPTION',
    `${file.name} has a connection '${saveConnection}' already: choose another name for --save-connection, or change it with -c ${saveConnection} --save-connection ${saveConnection}.`,
  );
}

function named(file: ConnectionsFile, name: string, options: TestOptions): ChosenConnection | Stop {
  const connection = file.connections.find((one) => one.name === name);
  if (connection !== undefined) {
    return { kind: 'chosen', file, source: { file, connection }, ask: 'what is missing' };
  }
  if (!file.exists) return noFile(file, options);
  const names = connectionNames(file).join(', ');
  const others =
    names === ''
      ? `It has none: mp-test connect --save-connection ${name} makes it.`
      : `It has: ${names}.`;
  return stop('NO_CONNECTION', `${file.name} has no connection '${name}'. ${others}`);
}

function noneAtAll(file: ConnectionsFile, options: TestOptions): ChosenConnection | Stop {
  if (options.connectionFile === undefined) return without(file, 'the form if needed');
  if (!file.exists) return noFile(file, options);
  return stop('NO_CONNECTION', `${file.name} has no connection.`);
}

/** A file that was named may be elsewhere; that of the project is made by saving. */
function noFile({ name }: ConnectionsFile, { connectionFile, connection }: TestOptions): Stop {
  const remedy =
    connectionFile === undefined
      ? `mp-test connect --save-connection ${connection ?? 'NAME'} makes a connection.`
      : 'give its path with --connection-file, from the directory that you are in.';
  return stop('NO_CONNECTION', `There is no file ${name}: ${remedy}`);
}

async function oneOfSeveral(
  file: ConnectionsFile,
  { prompts }: Terminal,
): Promise<ChosenConnection | Stop> {
  const names = connectionNames(file);
  if (prompts === undefined) {
    const list = names.join(', ');
    const text = `${file.name} has several connections: choose with -c one of ${list}.`;
    return stop('NO_CONNECTION', text);
  }
  const connection = await prompts.select<Members | undefined>({
    message: 'Which connection?',
    choices: [
      ...file.connections.map((value, position) => ({ value, label: names[position] ?? '' })),
      { value: undefined, label: 'New connection' },
    ],
  });
  if (connection === undefined) return without(file, 'the form');
  return { kind: 'chosen', file, source: { file, connection }, ask: 'what is missing' };
}

function without(file: ConnectionsFile, ask: GivenValues['ask']): ChosenConnection {
  return { kind: 'chosen', file, source: undefined, ask };
}
