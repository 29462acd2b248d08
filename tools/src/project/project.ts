import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readProperties } from '../describe/read-properties.ts';
import { type Stop, stop } from '../stop/stop.ts';

/** The directory of an adapter. */
export interface Project {
  readonly kind: 'project';
  /** Absolute. */
  readonly directory: string;
  /** The directory as people wrote it, for messages. */
  readonly name: string;
}

/** What makes a directory a project; either is enough. */
export const projectFiles = ['manifest.txt', 'commands.cfg'] as const;

/** Whether a directory is a project: it has a `manifest.txt`, as the vendor's, or a `commands.cfg`. */
export function isProject(directory: string): boolean {
  return projectFiles.some((file) => existsSync(path.join(directory, file)));
}

/** Why a directory is no project; undefined when it is one. */
export function noProjectReason(directory: string, name: string): string | undefined {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return `There is no directory ${name}.`;
  if (!found.isDirectory()) return `${name} is a file, not the directory of a project.`;
  if (isProject(directory)) return undefined;
  return `${name} is no project: it has neither ${projectFiles.join(' nor ')}.`;
}

const whatFor = {
  'manifest.txt': 'which names the pack; mp-init writes one',
  'commands.cfg': 'which says how the adapter is started',
} as const;

/** Stops a command that cannot do without one of the two files. */
export function lackOf(
  { directory, name }: Project,
  file: (typeof projectFiles)[number],
): Stop | undefined {
  if (existsSync(path.join(directory, file))) return undefined;
  return stop('NO_PROJECT', `There is no ${file} in ${name}, ${whatFor[file]}.`);
}

/** What people call a project: its display name, or its directory where it has none. */
export function displayName(directory: string): string {
  const file = path.join(directory, 'resources/resources.properties');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return readProperties(text).get('DISPLAY_NAME') ?? directory;
}
