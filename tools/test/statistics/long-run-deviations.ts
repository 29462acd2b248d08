import { eventAdvice } from '../../src/checks/long-run-rules/event-growth.ts';
import { decimalText } from '../../src/statistics/decimal-text.ts';
import { growthPerHour } from '../../src/statistics/growth.ts';
import { growthRates } from '../../src/statistics/growth-rates.ts';
import { hoursOf, type LongRunSummary } from '../../src/statistics/long-run-summary.ts';
import type { Message } from '../checks/collect-case.ts';
import { isCountable, vendorText, withEmptyKeys } from '../checks/deviations/answer.ts';
import { isObject, jsonOf } from '../checks/deviations/golden-json.ts';
import { withAllAdded, withVendorIdentity } from '../checks/deviations/relationships.ts';
import type { CollectionCase, LongRunCase } from './long-run-case.ts';
import { withPooledValues } from './pooled-values.ts';

/**
 * One way in which our long runs differ from the vendor's on purpose: how its tools would have
 * understood a case, or what they would have said. Where a case does not show it, it changes nothing.
 */
export interface LongRunDeviation {
  /** The first cell of its row in docs/deviations.md. */
  readonly title: string;
  readonly input?: (golden: LongRunCase) => LongRunCase;
  readonly summary?: (ours: LongRunSummary, golden: LongRunCase) => LongRunSummary;
  readonly messages?: (ours: readonly Message[], summary: LongRunSummary) => readonly Message[];
  readonly text?: (ours: string, golden: LongRunCase, summary: LongRunSummary) => string;
}

/** The rules that the vendor's tools have too. */
export const vendorRules: readonly string[] = [
  'object-growth',
  'metric-growth',
  'property-growth',
  'property-value-growth',
  'event-growth',
];

/** In the order in which they are applied. */
export const longRunDeviations: readonly LongRunDeviation[] = [
  {
    title: 'identity of objects',
    input: (golden) => withTexts(golden, withVendorIdentity),
  },
  {
    title: 'data without a key',
    input: (golden) => withTexts(golden, (one) => JSON.stringify(withEmptyKeys(one)) ?? one.text),
  },
  {
    title: 'relationships that are taken away',
    input: (golden) => withTexts(golden, withAllAdded),
  },
  {
    title: 'memory that holds files',
    input: (golden) => ({
      ...golden,
      samples: golden.samples.map((sample) => {
        const { usage, limit } = sample.memory_stats;
        return { ...sample, memory_stats: { usage, limit } };
      }),
    }),
  },
  {
    title: 'block I/O in lower case',
    input: (golden) => ({
      ...golden,
      samples: golden.samples.map((sample) => ({
        ...sample,
        blkio_stats: {
          io_service_bytes_recursive: (sample.blkio_stats?.io_service_bytes_recursive ?? []).filter(
            ({ op }) => op === 'Read' || op === 'Write',
          ),
        },
      })),
    }),
  },
  {
    title: 'CPU samples of zero',
    summary: (ours) => ({
      ...ours,
      collections: ours.collections.map((one) => ({
        ...one,
        container: one.container && {
          ...one.container,
          cpu: one.container.cpu.filter((percent) => percent !== 0),
        },
      })),
    }),
  },
  {
    title: 'values of several properties',
    summary: withPooledValues,
  },
  {
    title: 'growth of events',
    messages: (ours, summary) =>
      ours.flatMap((one) =>
        one.message === 'No abnormal event growth found' ? vendorsOfEvents(summary) : [one],
      ),
  },
  {
    title: 'what a growth rate is made of',
    messages: (ours) =>
      ours.map((one) => ({
        ...one,
        message: one.message.replace(/(% per hour\.) \(.*different ones.*\)$/s, '$1'),
      })),
  },
  {
    title: '`errorMessage` among the data',
    // Its word in the data, or nothing as its text, is a failure without a reason.
    input: (golden) =>
      withTexts(golden, (one) =>
        isFailureOnlyToVendor(one) ? JSON.stringify({ errorMessage: 'None' }) : one.text,
      ),
  },
  {
    title: 'text of a failure',
    summary: (ours, golden) => ({
      ...ours,
      collections: ours.collections.map((one, index) => {
        const { status = 200, text = '' } = golden.collections[index] ?? {};
        if (one.failure === undefined || (status >= 200 && status < 300)) return one;
        const [phrase = ''] = one.failure.split('\n');
        return { ...one, failure: `${phrase}\n${vendorText({ text })}` };
      }),
    }),
  },
  {
    title: 'note above the tables of a long run',
    text: (ours) => ours.replace("is: 'average (", "is: 'total ("),
  },
  {
    title: 'cells without text',
    text: (ours, _, { collections }) =>
      collections.some(({ failure }) => failure === '' || failure === 'None') ? 'EXCEPTION' : ours,
  },
  {
    title: 'no samples',
    text: (ours, _, { collections }) =>
      collections.some(({ container }) => !container || container.cpu.length === 0)
        ? 'EXCEPTION'
        : ours,
  },
  {
    title: 'an answer that is no collection',
    text: (ours, golden) =>
      golden.collections.some((one) => isSuccess(one) && !isCountable(one)) ? 'EXCEPTION' : ours,
  },
];

function withTexts(golden: LongRunCase, change: (one: CollectionCase) => string): LongRunCase {
  const collections = golden.collections.map((one) => ({ ...one, text: change(one) }));
  return { ...golden, collections };
}

/** Its threshold takes seconds for hours; at or below it nothing is said of types that grow. */
function vendorsOfEvents(summary: LongRunSummary): readonly Message[] {
  const hours = hoursOf(summary);
  const threshold = growthPerHour(0, 10_000 * hours, hours * 3600);
  const growing = [...summary.types]
    .map(([name, type]) => ({ name, rate: growthRates(type, hours).events }))
    .filter(({ rate }) => rate > 0);
  if (growing.length === 0) {
    return [{ severity: 'SUCCESS', message: 'No abnormal event growth found' }];
  }
  return growing
    .filter(({ rate }) => rate > threshold)
    .flatMap(({ name, rate }) => [
      {
        severity: 'WARNING',
        message: `Events on objects of type '${name}' grew at a rate of ${decimalText(rate, 2)}% per hour.`,
      },
      { severity: 'INFORMATION', message: eventAdvice },
    ]);
}

function isFailureOnlyToVendor(one: CollectionCase): boolean {
  if (!isSuccess(one) || !one.text.includes('errorMessage')) return false;
  const json = jsonOf(one);
  return !isObject(json) || !('errorMessage' in json) || json.errorMessage === null;
}

function isSuccess({ status }: CollectionCase): boolean {
  return status >= 200 && status < 300;
}
