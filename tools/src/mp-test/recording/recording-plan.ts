import path from 'node:path';
import type { Comparison } from '../../recording/comparison.ts';
import { readComparison } from '../../recording/comparison-file.ts';
import type { Recording } from '../../recording/recording.ts';
import { type RecordingPlace, readRecording } from '../../recording/recording-file.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { MethodName } from '../methods.ts';
import type { TestOptions } from '../test-options.ts';
import type { TestPlan } from '../test-plan.ts';
import { typedComparisonOf } from './typed-comparison.ts';

/** What is to be done with the result, known before anything is started. */
export type RecordingPlan =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'record';
      readonly place: RecordingPlace;
      /** Absolute, and as people write it. */
      readonly comparisonFile: readonly [string, string];
    }
  | {
      readonly kind: 'compare';
      readonly place: RecordingPlace;
      readonly recorded: Recording;
      readonly comparison: Comparison;
    };

/** Reads what is compared with; what is missing stops the run before the adapter is asked. */
export function planRecording(plan: TestPlan, options: TestOptions): RecordingPlan | Stop {
  const problem = problemOf(options);
  if (problem !== undefined) return stop('WRONG_OPTION', problem);
  const typed = typedComparisonOf(options);
  if ('kind' in typed) return typed;
  const directory = options.record ?? options.compare;
  if (directory === undefined) return { kind: 'nothing' };
  const place = placeOf(directory, plan, options);
  const comparisonName = path.join(directory, 'compare.json');
  const comparisonFile = path.resolve(options.cwd, comparisonName);
  if (options.record !== undefined) {
    return { kind: 'record', place, comparisonFile: [comparisonFile, comparisonName] };
  }
  const recorded = readRecording(place);
  if (recorded.kind === 'stop') return recorded;
  const comparison = readComparison(comparisonFile, comparisonName, typed);
  return 'kind' in comparison ? comparison : { kind: 'compare', place, recorded, comparison };
}

const recordable: readonly MethodName[] = ['collect', 'endpoint_urls', 'adapter_definition'];

function problemOf({ record, compare, method, ...options }: TestOptions): string | undefined {
  if (record !== undefined && compare !== undefined) {
    return '--record and --compare cannot go together: compare first, then record what is right.';
  }
  if ((record ?? compare) !== undefined && !recordable.includes(method)) {
    return `--record and --compare are for ${recordable.join(', ')}, not for ${method}.`;
  }
  const isForNothing = compare === undefined && !options.watch;
  if (isForNothing && (options.tolerance ?? options.compareValues) !== undefined) {
    return '--tolerance and --compare-values say how to compare: they need --compare or --watch.';
  }
  return undefined;
}

function placeOf(directory: string, { name }: TestPlan, { method, cwd }: TestOptions) {
  const file = path.join(directory, `${method}.json`);
  const project = name === '.' ? '' : ` -p ${name}`;
  const command = `mp-test${project} ${method} --record ${directory}`;
  return { file: path.resolve(cwd, file), name: file, method, command };
}
