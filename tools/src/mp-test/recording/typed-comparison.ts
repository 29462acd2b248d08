import type { TypedComparison } from '../../recording/comparison-file.ts';
import { readTolerance } from '../../recording/tolerance.ts';
import { type Stop, stop } from '../../stop/stop.ts';
import type { TestOptions } from '../test-options.ts';

/** Reads the options that say how to compare. */
export function typedComparisonOf({
  tolerance: text,
  compareValues: values,
}: TestOptions): TypedComparison | Stop {
  const tolerance = text === undefined ? undefined : readTolerance(text);
  if (text !== undefined && tolerance === undefined) {
    const problem = `--tolerance is ${JSON.stringify(text)}, expected an amount such as 0.5, or 5% of the recorded number.`;
    return stop('WRONG_OPTION', problem);
  }
  return { tolerance, values };
}
