import { decimalText } from '../../statistics/decimal-text.ts';
import { type GrowthRates, growthRates } from '../../statistics/growth-rates.ts';
import {
  hoursOf,
  type LongRunSummary,
  type ObjectTypeSummary,
} from '../../statistics/long-run-summary.ts';
import { grownText } from './grown-text.ts';
import type { LongRunFinding } from './long-run-rule.ts';

/** What is said of one thing that grows. */
export interface Growth {
  readonly thing: keyof GrowthRates;
  /** Begin of the sentence: `Objects of type`. */
  readonly subject: string;
  /** Why it matters, and what may help. */
  readonly advice: string;
  /** What grows, in the words for that it does not. */
  readonly noun: string;
  /** How bad it is; undefined when it is normal. By default any growth is a warning. */
  severity?(
    rate: number,
    type: ObjectTypeSummary,
    run: LongRunSummary,
  ): 'ERROR' | 'WARNING' | undefined;
}

/** A warning and advice for each type that grows; that nothing does, if so. */
export function growthFindings(run: LongRunSummary, growth: Growth): readonly LongRunFinding[] {
  const { thing, subject, advice, noun, severity = anyGrowth } = growth;
  const findings = [...run.types].flatMap(([name, type]): LongRunFinding[] => {
    const rate = growthRates(type, hoursOf(run))[thing];
    const level = severity(rate, type, run);
    if (level === undefined) return [];
    const text = `${subject} '${name}' grew at a rate of ${decimalText(rate, 2)}% per hour.`;
    const message = `${text} (${grownText(type, thing)})`;
    return [
      { severity: level, message },
      { severity: 'INFORMATION', message: advice },
    ];
  });
  const success = `No abnormal ${noun} growth found`;
  return findings.length > 0 ? findings : [{ severity: 'SUCCESS', message: success }];
}

function anyGrowth(rate: number): 'WARNING' | undefined {
  return rate > 0 ? 'WARNING' : undefined;
}
