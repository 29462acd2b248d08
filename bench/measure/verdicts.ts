import type { Measurement } from './measurement.ts';
import type { BenchmarkResult } from './result-file.ts';
import { digits, targetText } from './results-page.ts';
import { judge, type Target, type Verdict } from './target.ts';

/** How one row of a benchmark did. */
export interface RowVerdict extends Verdict {
  readonly benchmark: string;
  readonly measurement: Measurement;
  readonly target: Target;
}

/** Of all rows that have a target. */
export function verdictsOf(
  { name, measurements }: BenchmarkResult,
  isShort: boolean,
): RowVerdict[] {
  return measurements.flatMap((measurement) => {
    const verdict = judge(measurement, isShort);
    const { target } = measurement;
    return verdict && target ? [{ ...verdict, benchmark: name, measurement, target }] : [];
  });
}

/** Such as `met     collect: 100,000 objects: 2.91 × floor (at most 5 × floor)`. */
export function verdictLine({ benchmark, measurement, target, ...verdict }: RowVerdict): string {
  const { subject, unit } = measurement;
  const { isMet, figure, most } = verdict;
  const unitOfFigure = target.of === 'times floor' ? '× floor' : unit;
  const allowed = targetText({ most, of: target.of }, unit);
  const word = isMet ? 'met    ' : 'MISSED ';
  return `${word} ${benchmark}: ${subject}: ${digits(figure)} ${unitOfFigure} (${allowed})`;
}
