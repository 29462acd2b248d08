import path from 'node:path';
import { isObject, type Members, readJsonFile, writeJsonFile } from '../../project/json-file.ts';
import { type Stop, stop } from '../../stop/stop.ts';

/** A file in the form of `connections.json`. */
export interface ConnectionsFile {
  readonly kind: 'connections';
  /** Absolute. */
  readonly file: string;
  /** As people wrote it. */
  readonly name: string;
  /** False where it is yet to be written. */
  readonly exists: boolean;
  /** What holds for all connections: the project's access to the Suite API, and members unknown to us. */
  readonly shared: Members;
  readonly connections: readonly Members[];
}

/** Where it is, and what people call it. */
export interface FilePlace {
  readonly file: string;
  readonly name: string;
}

const fileName = 'connections.json';

/** The file of a project, or one that people named. */
export function connectionsPlace(
  project: { readonly directory: string; readonly name: string },
  { connectionFile, cwd }: { readonly connectionFile: string | undefined; readonly cwd: string },
): FilePlace {
  return connectionFile === undefined
    ? { file: path.join(project.directory, fileName), name: path.join(project.name, fileName) }
    : { file: path.resolve(cwd, connectionFile), name: connectionFile };
}

/**
 * Reads a file without ever writing it. One that is not there has no connection; one that is itself a
 * single connection has that.
 */
export function readConnectionsFile({ file, name }: FilePlace): ConnectionsFile | Stop {
  const read = readJsonFile(file);
  if (read.kind === 'broken') return stop('NO_CONNECTION', `${name} ${read.reason}.`);
  const exists = read.kind === 'object';
  const members = exists ? read.members : {};
  const { connections: listed, ...rest } = members;
  const place = { kind: 'connections', file, name, exists } as const;
  if (listed === undefined && ['identifiers', 'credential', 'name'].some((key) => key in rest)) {
    const [shared, only] = split(rest, (key) => suiteApiKeys.includes(key));
    return { ...place, shared, connections: [only] };
  }
  const connections = Array.isArray(listed) ? listed.filter(isObject) : [];
  return { ...place, shared: rest, connections };
}

/**
 * Writes the file anew, readable by its owner alone. Where the project has no access to the Suite API,
 * the placeholders of the vendor's tools stand, which nobody takes for an access.
 */
export function writeConnectionsFile({ file, shared, connections }: ConnectionsFile) {
  return writeJsonFile(file, { ...placeholders, ...shared, connections }, 0o600);
}

/** The same file with a connection in place of the one that has its name, or added. */
export function withConnection(file: ConnectionsFile, connection: Members): ConnectionsFile {
  const { connections } = file;
  const isKnown = connections.some(({ name }) => name === connection.name);
  return {
    ...file,
    connections: isKnown
      ? connections.map((one) => (one.name === connection.name ? connection : one))
      : [...connections, connection],
  };
}

/** What messages call the connections of a file. */
export function connectionNames({ connections }: ConnectionsFile): string[] {
  return connections.map(({ name }) => (typeof name === 'string' ? name : '(without name)'));
}

export const suiteApiKeys: readonly string[] = [
  'suite_api_hostname',
  'suite_api_username',
  'suite_api_password',
];

const placeholders: Members = {
  suite_api_hostname: 'placeholder_hostname',
  suite_api_username: 'placeholder_username',
  suite_api_password: 'placeholder_password',
};

function split(members: Members, isFirst: (key: string) => boolean): [Members, Members] {
  const entries = Object.entries(members);
  return [
    Object.fromEntries(entries.filter(([key]) => isFirst(key))),
    Object.fromEntries(entries.filter(([key]) => !isFirst(key))),
  ];
}
