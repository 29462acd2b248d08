import type { Certificate } from '@packwright/api';
import type { InstanceForm } from '../../describe/instance-form.ts';
import type { Members } from '../../project/json-file.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import { isReference } from '../value-reference.ts';
import type { FilledInstance } from './adapter-instance.ts';
import { connectionRecord, suiteApiMembers } from './connection-record.ts';
import {
  type ConnectionsFile,
  readConnectionsFile,
  withConnection,
  writeConnectionsFile,
} from './connections-file.ts';
import type { GivenValues, SavedSource } from './given-values.ts';

/**
 * Saves what was filled in as a connection of that name, with references instead of what they stand
 * for. Gives back where it is now.
 */
export function saveConnection(
  name: string,
  form: InstanceForm,
  given: GivenValues,
  filled: FilledInstance,
): SavedSource | Stop {
  const misread = [...given.typedParameters].find(
    ([, { value, text }]) => value === text && isReference(text),
  );
  if (misread !== undefined) return cannotBeSaved(misread[0]);
  const file = readConnectionsFile(given.file);
  if (file.kind === 'stop') return file;
  const connection = connectionRecord(name, form, given, filled);
  return written(withSuiteApi(withConnection(file, connection), given), connection);
}

/** Puts the certificates into a connection that is saved, still there, and the only one of its name. */
export function saveCertificates(
  source: SavedSource,
  certificates: readonly Certificate[],
): SavedSource | Stop {
  // Read again, for somebody may have changed the file while the adapter was asked.
  const file = readConnectionsFile(source.file);
  if (file.kind === 'stop') return file;
  const { name } = source.connection;
  const [current, ...others] = file.connections.filter((one) => one.name === name);
  if (current === undefined || others.length > 0) return source;
  const connection = { ...current, certificates };
  return written(withConnection(file, connection), connection);
}

function written(file: ConnectionsFile, connection: Members): SavedSource | Stop {
  return writeConnectionsFile(file) ?? { file, connection };
}

function cannotBeSaved(key: string): Stop {
  return stop(
    'WRONG_OPTION',
    `The value of '${key}' cannot be saved: it begins as a reference does, and would be read as one.`,
  );
}

function withSuiteApi(
  file: ConnectionsFile,
  { typedSuiteApi, suiteApiForAll }: GivenValues,
): ConnectionsFile {
  if (!suiteApiForAll) return file;
  return { ...file, shared: { ...file.shared, ...suiteApiMembers(typedSuiteApi) } };
}
