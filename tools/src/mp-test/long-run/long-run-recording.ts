import { checkCollection } from '../../checks/check-collection.ts';
import { checkLongRun } from '../../checks/check-long-run.ts';
import { checkMemory } from '../../checks/check-memory.ts';
import type { Finding } from '../../checks/finding.ts';
import { FindingTally } from '../../checks/finding-tally.ts';
import { type CollectionAnswer, readCollection } from '../../collection/read-collection.ts';
import type { DescribeModel } from '../../describe/describe-model.ts';
import { growthRates } from '../../statistics/growth-rates.ts';
import { LongRun } from '../../statistics/long-run.ts';
import {
  hoursOf,
  type LongRunPlan,
  type LongRunSummary,
} from '../../statistics/long-run-summary.ts';
import { longRunText } from '../../statistics/long-run-text.ts';
import type { Answer } from '../ask-session.ts';
import type { TestPlan } from '../test-plan.ts';
import { lateText } from '../what-to-try.ts';
import { collectionCounts } from './collection-counts.ts';
import { plannedCollections } from './long-run-plan.ts';
import type { CollectionRow, LongRunReport, ObjectTypeRow } from './long-run-report.ts';

/** What a long run is worth. */
export interface LongRunJudgement {
  readonly findings: readonly Finding[];
  /** What people are shown of it. */
  readonly summary: string;
  readonly longRun: LongRunReport;
}

/** Takes the answers of a long run, one after the other, and keeps of each what is said in the end. */
export class LongRunRecording {
  readonly #plan: TestPlan;
  readonly #describe: DescribeModel;
  readonly #run: LongRun;
  readonly #tally = new FindingTally();
  readonly #rows: CollectionRow[] = [];

  constructor(plan: TestPlan, describe: DescribeModel) {
    this.#plan = plan;
    this.#describe = describe;
    this.#run = new LongRun(plan.longRun);
  }

  /** How many answers there were. */
  get size(): number {
    return this.#rows.length;
  }

  /** @param begin seconds from the begin of the run to that of this collection */
  add(asked: Answer, begin: number): CollectionRow {
    const answer = collectionAnswer(asked, this.#plan);
    const { failure, response } = answer;
    const { usage } = asked;
    const findings = [
      ...(failure === undefined
        ? checkCollection(answer, this.#describe, this.#plan.expectations)
        : []),
      ...(usage === undefined ? [] : checkMemory(usage)),
    ];
    this.#run.add(answer, asked.seconds, usage);
    const number = this.size + 1;
    this.#tally.add(number, findings);
    const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
    const row: CollectionRow = {
      number,
      begin,
      seconds: asked.seconds,
      status: response.status,
      bytes: asked.response.body.length,
      ...(failure === undefined ? {} : { failure }),
      tookTooLong: this.#run.summary().collections.at(-1)?.tookTooLong ?? false,
      counts: collectionCounts(answer),
      ...(usage === undefined ? {} : { container: usage }),
      findings: {
        errors: failure === undefined ? count('ERROR') : 1,
        warnings: count('WARNING'),
      },
    };
    this.#rows.push(row);
    return row;
  }

  /** Growth is told for the time that there was, which is less than planned when it ended early. */
  judge(): LongRunJudgement {
    const { longRun } = this.#plan;
    const planned = plannedCollections(longRun);
    const plan = this.size < planned ? until(this.size, longRun) : longRun;
    const run = { ...this.#run.summary(), plan };
    return {
      findings: [...this.#tally.all(this.size), ...checkLongRun(run)],
      summary: longRunText(run).trimEnd(),
      longRun: { ...longRun, planned, collections: this.#rows, types: typeRows(run) },
    };
  }
}

/** A late collection says so itself. */
function collectionAnswer({ response, isLate }: Answer, { timeLimit }: TestPlan): CollectionAnswer {
  const answer = readCollection(response);
  if (!isLate) return answer;
  return { ...answer, failure: `${answer.failure?.trim()}: ${lateText(timeLimit)}.` };
}

function until(collections: number, { interval }: LongRunPlan): LongRunPlan {
  return { interval, duration: collections * interval };
}

function typeRows(run: LongRunSummary): ObjectTypeRow[] {
  return [...run.types].map(([type, summary]) => {
    const { foundIn, counts } = summary;
    const rates = Object.entries(growthRates(summary, hoursOf(run)));
    // A run of seconds may grow by more than a number can say, and JSON has no infinity.
    const growth = rates.map(([thing, rate]) => [thing, Math.min(rate, Number.MAX_VALUE)]);
    return { type, foundIn, counts, growth: Object.fromEntries(growth) };
  });
}
