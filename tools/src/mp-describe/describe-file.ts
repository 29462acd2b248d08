import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { openPack } from '../mp-build/open-pack.ts';
import { readDescribeTexts } from '../project-describe/describe-texts.ts';
import type { FoundDescribe } from '../project-describe/find-describe.ts';
import { type Stop, stop } from '../stop/stop.ts';

/**
 * Reads a describe.xml, named itself, by its directory or by the pack that it is in, and the labels in
 * `resources` beside it.
 */
export async function readDescribeFile(given: string, cwd: string): Promise<FoundDescribe | Stop> {
  if (given.endsWith('.pak')) return describeInPack(given, cwd);
  const file = describeName(given, cwd);
  const absolute = path.resolve(cwd, file);
  if (!existsSync(absolute)) {
    const text = `${file} is not there: name a describe.xml, the directory of one, or a pack.`;
    return stop('NO_SUCH_FILE', text);
  }
  const texts = readDescribeTexts(absolute);
  return { kind: 'describe', ...texts, root: undefined, file, warnings: [] };
}

/** The name of a describe.xml that was named itself or by its directory. */
export function describeName(given: string, cwd: string): string {
  const isDirectory = statSync(path.resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory();
  return isDirectory ? path.join(given, 'describe.xml') : given;
}

async function describeInPack(given: string, cwd: string): Promise<FoundDescribe | Stop> {
  const opened = await openPack(given, cwd);
  if (opened.kind === 'stop') return opened;
  const { describe, labels } = opened.pak.adapter ?? {};
  if (describe === undefined) {
    return stop('NO_PACK', `${given} holds no adapter with a describe.xml.`);
  }
  const properties = new Map(labels === undefined ? [] : [['resources.properties', labels.text]]);
  const file = `${given}:${describe.name}`;
  return {
    kind: 'describe',
    describe: describe.text,
    properties,
    root: undefined,
    file,
    warnings: [],
  };
}
