import type { Measurement } from './measurement.ts';
import type { BenchmarkResult } from './result-file.ts';
import { digits, limitText } from './results-page.ts';
import { judge, type Verdict } from './target.ts';

/** How one row of a benchmark did. */
export interface RowVerdict extends Verdict {
  readonly benchmark: string;
  readonly measurement: Measurement;
}

/** Of all rows that have a target. */
export function verdictsOf(
  { name, measurements }: BenchmarkResult,
  isShort: boolean,
): RowVerdict[] {
  return measurements.flatMap((measurement) => {
    const verdict = judge(measurement, isShort);
    return verdict ? [{ ...verdict, benchmark: name, measurement }] : [];
  });
}

/** Such as `met     collect: 100,000 objects: 2.91 × floor (at most 5 × floor)`. */
export function verdictLine({ benchmark, measurement, isMet, figure, limit }: RowVerdict): string {
  const { subject, unit } = measurement;
  const unitOfFigure = limit.of === 'times floor' ? '× floor' : unit;
  const word = isMet ? 'met    ' : 'MISSED ';
  const allowed = limitText(limit, unit);
  return `${word} ${benchmark}: ${subject}: ${digits(figure)} ${unitOfFigure} (${allowed})`;
}
