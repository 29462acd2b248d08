import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** An event neither changes nor ends before it begins. */
export const eventDates: Rule = {
  name: 'event-dates',
  about: 'object',
  check({ object: { key, events = [] }, path }, report) {
    events.forEach((event, position) => {
      const { message, startDate } = event;
      for (const member of ['updateDate', 'cancelDate'] as const) {
        const date = event[member];
        if (startDate === undefined || date === undefined || date >= startDate) continue;
        report({
          severity: 'WARNING',
          message: objectMessage(
            key,
            `The ${member} of event '${message}' lies before its startDate.`,
          ),
          path: `${path}.events[${originalPosition(event, position)}].${member}`,
          object: key,
        });
      }
    });
  },
};
