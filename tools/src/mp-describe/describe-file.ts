import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDescribeTexts } from '../project-describe/describe-texts.ts';
import type { FoundDescribe } from '../project-describe/find-describe.ts';
import { type Stop, stop } from '../stop/stop.ts';

/** Reads a describe.xml, named itself or by its directory, and the labels in `resources` beside it. */
export function readDescribeFile(given: string, cwd: string): FoundDescribe | Stop {
  const isDirectory = statSync(path.resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory();
  const file = isDirectory ? path.join(given, 'describe.xml') : given;
  const absolute = path.resolve(cwd, file);
  if (!existsSync(absolute)) {
    const text = `${file} is not there: name a describe.xml, or the directory of one.`;
    return stop('NO_SUCH_FILE', text);
  }
  return { kind: 'describe', ...readDescribeTexts(absolute), root: undefined, file, warnings: [] };
}
