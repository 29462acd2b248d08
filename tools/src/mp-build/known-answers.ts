import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AskedDefinition } from '../project-describe/ask-definition.ts';
import type { Stop } from '../stop/stop.ts';

/** What an image has answered. An image never changes, so neither do its answers. */
export interface KnownAnswers {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly imageId: string;
  /** Megabytes that it had: with less it may not have answered. */
  readonly memoryLimit: number;
  readonly apiVersion: string;
  /** Null where it was not asked for it, because the describe was written by hand. */
  readonly definition: Exclude<AskedDefinition, Stop> | null;
}

/** Which answers are wanted. */
export interface WantedAnswers extends Pick<KnownAnswers, 'imageId' | 'memoryLimit'> {
  /** Of the project. */
  readonly directory: string;
  readonly isDefinitionNeeded: boolean;
}

/** The answers that an earlier build has got of the same image; undefined where it has to be asked. */
export function knownAnswers(wanted: WantedAnswers): KnownAnswers | undefined {
  const known = readAnswers(answersFile(wanted.directory));
  if (known?.imageId !== wanted.imageId || known.memoryLimit !== wanted.memoryLimit) {
    return undefined;
  }
  return wanted.isDefinitionNeeded && known.definition === null ? undefined : known;
}

/** Where a build notes them. */
export function answersFile(directory: string): string {
  return path.join(directory, 'build/.image-answers.json');
}

/** The file is written in one piece, but people may do anything to it. */
function readAnswers(file: string): KnownAnswers | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
