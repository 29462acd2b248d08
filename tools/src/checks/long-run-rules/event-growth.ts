import { hoursOf, type ObjectTypeSummary } from '../../statistics/long-run-summary.ts';
import { growthFindings } from './growth-findings.ts';
import type { LongRunRule } from './long-run-rule.ts';

/** No type gets too many new events. Some are normal: things do happen. */
export const eventGrowth: LongRunRule = {
  name: 'event-growth',
  check: (run) =>
    growthFindings(run, {
      thing: 'events',
      noun: 'event',
      subject: 'Events on objects of type',
      advice: eventAdvice,
      severity: (_, type) => (newEvents(type) / hoursOf(run) > mostPerHour ? 'WARNING' : undefined),
    }),
};

const mostPerHour = 10_000;

function newEvents({ sizes }: ObjectTypeSummary): number {
  return (sizes.events.at(-1) ?? 0) - (sizes.events[0] ?? 0);
}

/** What may help against too many events. */
export const eventAdvice = `
An excessive number of events may indicate a bug or over-reporting.
Overreporting can occur when an API reports all events instead of active events, and the Adapter creates more
and more events each time. Filtering events based on status or a time window may fix this issue.`;
