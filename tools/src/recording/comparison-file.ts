import { existsSync, writeFileSync } from 'node:fs';
import { schemaProblems } from '../json-schema/schema-problems.ts';
import { readJsonFile } from '../project/json-file.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { ComparedValues, Comparison } from './comparison.ts';
import { textPatterns } from './text-pattern.ts';
import { exact, readTolerance, type Tolerance } from './tolerance.ts';

/** What somebody said on the command line about how to compare; it wins over the file. */
export interface TypedComparison {
  readonly tolerance: Tolerance | undefined;
  readonly values: ComparedValues | undefined;
}

/** The members of the file. */
interface ComparisonFile {
  readonly tolerance: string;
  readonly values: ComparedValues;
  readonly varyingValues: readonly string[];
  readonly ignoredKeys: readonly string[];
  readonly ignoredObjects: readonly string[];
  readonly ignoredEvents: readonly string[];
}

/** Everything counts. */
const defaults: ComparisonFile = {
  tolerance: '0',
  values: 'all',
  varyingValues: [],
  ignoredKeys: [],
  ignoredObjects: [],
  ignoredEvents: [],
};

/** Reads how to compare; without a file, everything counts. */
export function readComparison(
  file: string,
  name: string,
  typed: TypedComparison,
): Comparison | Stop {
  const content = readJsonFile(file);
  if (content.kind === 'broken') return stop('WRONG_RECORDING', `${name} ${content.reason}.`);
  const members = content.kind === 'object' ? content.members : {};
  const problems = schemaProblems('comparison.schema.json', members);
  if (problems.length > 0) {
    const lines = problems.map(({ path, message }) => `  ${path} ${message}`);
    return stop('WRONG_RECORDING', [`${name} is not valid:`, ...lines].join('\n'));
  }
  return comparisonOf({ ...defaults, ...members }, typed);
}

/** How to compare where there is no file. */
export function typedComparison(typed: TypedComparison): Comparison {
  return comparisonOf(defaults, typed);
}

function comparisonOf(file: ComparisonFile, typed: TypedComparison): Comparison {
  return {
    tolerance: typed.tolerance ?? readTolerance(file.tolerance) ?? exact,
    values: typed.values ?? file.values,
    varies: textPatterns(file.varyingValues),
    ignoresKey: textPatterns(file.ignoredKeys),
    ignoresObject: textPatterns(file.ignoredObjects),
    ignoresEvent: textPatterns(file.ignoredEvents),
  };
}

/**
 * Writes a file with which everything counts, to be edited, where there is none; gives back why that
 * could not be done.
 */
export function writeComparisonFile(file: string, name: string): Stop | undefined {
  if (existsSync(file)) return undefined;
  try {
    writeFileSync(file, `${JSON.stringify(defaults, undefined, 2)}\n`);
    return undefined;
  } catch (error) {
    return stop('FILE_NOT_WRITTEN', `${name} cannot be written: ${(error as Error).message}`);
  }
}
