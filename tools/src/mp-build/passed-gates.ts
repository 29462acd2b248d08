import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFiles } from '../pak/project-files.ts';
import type { Gate } from './plan/gates.ts';

/** The checks of a project as it is now. */
export interface CheckedProject {
  /** Absolute. */
  readonly directory: string;
  /** Names of its files, without installed packages, packs and logs. */
  readonly files: readonly string[];
  readonly gates: readonly Gate[];
  /** Of Node, such as `v24.15.0`. */
  readonly nodeVersion: string;
}

/**
 * What the outcome of the checks depends on: the checks, each file of the project, what is installed,
 * the files of packages that are only linked to, and the version of Node. Checks that ask other machines depend on more, and are no checks of this
 * project.
 */
export function gateHash({ directory, files, gates, nodeVersion }: CheckedProject): string {
  const hash = createHash('sha256');
  const add = (name: string, content: string | Uint8Array) =>
    hash.update(`${name}\0${content.length}\0`).update(content);
  add('checks', JSON.stringify(gates));
  add('node', nodeVersion);
  for (const file of files) add(file, readFileSync(path.join(directory, file)));
  for (const list of installedLists(directory)) {
    add('installed', readFileSync(list));
    for (const file of linkedFiles(list, directory)) add(file, readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether the checks have passed for exactly this. */
export function havePassed(directory: string, hash: string): boolean {
  const file = noteFile(directory);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash;
}

/** Notes that they have. */
export function notePassed(directory: string, hash: string): void {
  mkdirSync(path.dirname(noteFile(directory)), { recursive: true });
  writeFileSync(noteFile(directory), `${hash}\n`);
}

function noteFile(directory: string): string {
  return path.join(directory, 'build/.checks-passed');
}

/** What npm has written about the installed packages, of the project and of a workspace around it. */
function installedLists(directory: string): string[] {
  const above = path.dirname(directory);
  const own = path.join(directory, 'node_modules/.package-lock.json');
  const further = above === directory ? [] : installedLists(above);
  return existsSync(own) ? [own, ...further] : further;
}

/** The files of linked packages, which npm notes no checksum of; those of the project itself are known. */
function linkedFiles(list: string, directory: string): string[] {
  const root = path.join(path.dirname(list), '..');
  const { packages = {} }: InstalledList = JSON.parse(readFileSync(list, 'utf8'));
  return Object.values(packages)
    .flatMap(({ link, resolved = '' }) => (link ? [path.join(root, resolved)] : []))
    .filter((linked) => linked !== directory && existsSync(linked))
    .flatMap((linked) => projectFiles(linked).map((file) => path.join(linked, file)));
}

interface InstalledList {
  readonly packages?: Readonly<
    Record<string, { readonly link?: boolean; readonly resolved?: string }>
  >;
}
