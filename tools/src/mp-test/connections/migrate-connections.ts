import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Members } from '../../project/json-file.ts';
import type { Project } from '../../project/project.ts';
import { readProjectConfig, writeProjectConfig } from '../../project/project-config.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { connectionsPlace, suiteApiKeys, writeConnectionsFile } from './connections-file.ts';

/** What decides about the connections of an old project. */
export interface Migration {
  readonly project: Project;
  /** Moves them without asking. */
  readonly migrate: boolean;
}

/**
 * Versions before 1.0 of the vendor's tools kept connections in `config.json`. Where they are still
 * there, and there is no `connections.json`, they are moved if a person or `--migrate-connections` says
 * so. A person who says no is not asked again.
 */
export async function migrateConnections(
  { project, migrate }: Migration,
  people: Terminal,
): Promise<Stop | undefined> {
  const place = connectionsPlace(project, { connectionFile: undefined, cwd: '' });
  if (existsSync(place.file)) return undefined;
  const config = readProjectConfig(project);
  if (config.kind === 'stop') return config;
  const moved = Object.entries(config.members).filter(
    ([key, value]) => suiteApiKeys.includes(key) || (key === 'connections' && Array.isArray(value)),
  );
  if (moved.length === 0) return undefined;
  const answer = migrate || (await people.prompts?.confirm({ message: question }));
  if (answer === undefined) {
    people.printError(`${told} --migrate-connections moves them to connections.json.`);
    return undefined;
  }
  const members = answer ? Object.fromEntries(moved) : {};
  const problem = writeMoved(members, place);
  if (problem !== undefined || !answer) return problem;
  return (
    writeProjectConfig(project, without(config.members, Object.keys(members))) ??
    ignoreInGit(project.directory)
  );
}

const told =
  'config.json holds connections, as versions before 1.0 of the vendor’s tools kept them.';
const question = `${told} Move them to connections.json, and have git ignore it?`;

function writeMoved(
  { connections, ...shared }: Members,
  place: ReturnType<typeof connectionsPlace>,
): Stop | undefined {
  const listed: readonly Members[] = Array.isArray(connections) ? connections : [];
  return writeConnectionsFile({
    kind: 'connections',
    ...place,
    exists: false,
    shared,
    connections: listed,
  });
}

function without(members: Members, keys: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([key]) => !keys.includes(key)));
}

/** Only where there is a `.gitignore`: whether the project uses git is not for this to decide. */
function ignoreInGit(directory: string): Stop | undefined {
  const file = path.join(directory, '.gitignore');
  if (!existsSync(file)) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    const lines = text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, ''));
    if (lines.includes('connections.json')) return undefined;
    appendFileSync(file, `${text === '' || text.endsWith('\n') ? '' : '\n'}connections.json\n`);
    return undefined;
  } catch (error) {
    return stop('FILE_NOT_WRITTEN', `${file} cannot be changed: ${(error as Error).message}`);
  }
}
