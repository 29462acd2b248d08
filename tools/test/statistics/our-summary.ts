import { readCollection } from '../../src/collection/read-collection.ts';
import { containerStatistics } from '../../src/statistics/container-statistics.ts';
import { LongRun } from '../../src/statistics/long-run.ts';
import type { LongRunSummary } from '../../src/statistics/long-run-summary.ts';
import type { LongRunCase } from './long-run-case.ts';

/** Goes through a golden long run. */
export function ourSummary({ plan, collections, samples }: LongRunCase): LongRunSummary {
  const run = new LongRun(plan);
  const url = 'http://localhost:8080/collect';
  for (const { status, text, seconds } of collections) {
    const answer = readCollection({ url, status, body: Buffer.from(text) });
    run.add(answer, seconds, containerStatistics(samples));
  }
  return run.summary();
}
