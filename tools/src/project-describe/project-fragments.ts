import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fragment } from '../describe/fragments.ts';
import { readXml } from '../describe/read-xml.ts';

/** The fragments of a project, and what keeps others from being read. */
export interface ReadFragments {
  readonly fragments: readonly Fragment[];
  /** Sentences that begin with file and line. */
  readonly malformed: readonly string[];
}

/** Reads all `conf/*.xml` of a project besides `describe.xml`, in the order of their names. */
export function readFragments(directory: string): ReadFragments {
  const folder = path.join(directory, 'conf');
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const fragments: Fragment[] = [];
  const malformed: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.xml') && one !== 'describe.xml')) {
    const read = readXml(readFileSync(path.join(folder, name), 'utf8'));
    if (read.kind === 'document') fragments.push({ name: `conf/${name}`, root: read.root });
    else malformed.push(`conf/${name}:${read.line ?? 1}: ${read.message}`);
  }
  return { fragments, malformed };
}
