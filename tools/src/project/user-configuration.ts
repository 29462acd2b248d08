import path from 'node:path';
import type { Environment } from '../environment.ts';
import { type Stop, stop } from '../stop/stop.ts';
import { homeDirectory } from './home-directory.ts';
import { type Members, readJsonFile, writeJsonFile } from './json-file.ts';
import { isProject } from './project.ts';

/** What one user of this machine has set for all projects. */
export interface UserConfiguration {
  readonly kind: 'configuration';
  /** Directories of known projects, absolute and sorted; those that are none any more are left out. */
  readonly projects: readonly string[];
  /** Port of this machine that containers are reached at; undefined for any free one. */
  readonly containerPort: number | undefined;
  /** What registry paths of new projects begin with, such as `registry.example/packs/`. */
  readonly defaultRegistryPath: string | undefined;
}

/**
 * Reads `packwright/config.json` below `$XDG_CONFIG_HOME`, which is `~/.config` by default; where it is
 * not there, the file of the vendor's tools, so that their users find what they had set. Nothing is
 * ever written by reading.
 */
export function readUserConfiguration(environment: Environment): UserConfiguration | Stop {
  const file = readFile(environment);
  if (file.kind === 'stop') return file;
  const { members, isVendors } = file;
  const port = members.container_port;
  const registry = members.default_container_registry_path;
  return {
    kind: 'configuration',
    projects: knownProjects(members),
    // The vendor's tools write this number into the file when they start: nobody chose it.
    containerPort: isPort(port) && !(isVendors && port === 8080) ? port : undefined,
    defaultRegistryPath: typeof registry === 'string' && registry !== '' ? registry : undefined,
  };
}

/**
 * Adds a project to the known ones, and drops those that are none any more. What else the file holds is
 * kept. Does nothing where the project is known, or the user has no home.
 *
 * @param directory absolute
 */
export function addKnownProject(directory: string, environment: Environment): Stop | undefined {
  const file = readFile(environment);
  if (file.kind === 'stop') return file;
  const known = knownProjects(file.members);
  if (file.own === undefined || known.includes(directory)) return undefined;
  const projects = [...known, directory].toSorted();
  return writeJsonFile(file.own, { ...file.members, projects });
}

interface ConfigurationFile {
  readonly kind: 'file';
  /** Our file, whether it is there or not; undefined without a home. */
  readonly own: string | undefined;
  readonly members: Members;
  readonly isVendors: boolean;
}

function readFile(environment: Environment): ConfigurationFile | Stop {
  const home = homeDirectory(environment);
  const { XDG_CONFIG_HOME: base = '' } = environment;
  // Relative ones are to be ignored, says the specification of that variable.
  const directory = path.isAbsolute(base) ? base : home && path.join(home, '.config');
  const own = directory && path.join(directory, 'packwright/config.json');
  const vendors = home && path.join(home, '.vmware-aria-operations-integration-sdk/config.json');
  for (const file of [own, vendors]) {
    const read = file ? readJsonFile(file) : undefined;
    if (read?.kind === 'broken') return stop('WRONG_CONFIGURATION', `${file} ${read.reason}.`);
    if (read?.kind === 'object') {
      return { kind: 'file', own, members: read.members, isVendors: file !== own };
    }
  }
  return { kind: 'file', own, members: {}, isVendors: false };
}

function knownProjects({ projects }: Members): string[] {
  const listed: readonly unknown[] = Array.isArray(projects) ? projects : [];
  const texts = listed.filter((one) => typeof one === 'string');
  return [...new Set(texts)].filter(isProject).toSorted();
}

function isPort(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= 65_535;
}
