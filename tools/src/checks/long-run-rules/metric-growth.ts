import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No type gets more and more different metrics. */
export const metricGrowth: LongRunRule = {
  name: 'metric-growth',
  check: (run) =>
    growthFindings(run, {
      thing: 'metrics',
      noun: 'metric',
      subject: 'Metrics on objects of type',
      advice,
    }),
};

const advice = `
High metric growth may affect Aria Operations' performance over time.${'  '}
Metric growth is caused by new or changing metric keys. One way to ensure metric keys are the same is to use${' '}
constants to describe their keys; Aria Operations works best with a constant set of metrics per object type.`;
