import { describeFiles } from '../describe/describe-files.ts';
import { problemPlace } from '../describe/problem-place.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { FoundDescribe } from './find-describe.ts';
import { readFragments } from './project-fragments.ts';

/** Makes the describe of a project from the adapter's definition and the fragments `conf/*.xml`. */
export function makeDescribe(definition: unknown, directory: string): FoundDescribe | Stop {
  const { fragments, malformed } = readFragments(directory);
  if (malformed.length > 0) return stop('WRONG_DESCRIBE', malformed.join('\n'));
  const files = describeFiles(definition, fragments);
  if (files.kind === 'problems') {
    const lines = files.problems.map(({ path, message }) => `  ${problemPlace(path)} ${message}`);
    const text = ['No describe can be made of the definition:', ...lines].join('\n');
    return stop('WRONG_DEFINITION', text);
  }
  const { describe, root } = files;
  return {
    kind: 'describe',
    describe,
    root,
    properties: new Map([['resources.properties', files.properties]]),
    file: undefined,
    warnings: files.warnings.map(({ fragment, message }) => `${fragment}: ${message}`),
  };
}
