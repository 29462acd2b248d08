import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** The fault key of an event is the key of a metric or property that is declared. */
export const faultKeys: Rule = {
  name: 'fault-keys',
  about: 'typed object',
  check({ object, type, all: { paths }, path }, report) {
    const { key, events = [] } = object;
    events.forEach((event, position) => {
      const { faultKey, message } = event;
      if (faultKey === undefined || paths.of(faultKey, type).attribute !== undefined) return;
      const text = `Event '${message}' has the fault key '${faultKey}', but no metric or property of that key is defined in describe.xml.`;
      report({
        severity: 'WARNING',
        message: objectMessage(key, text),
        path: `${path}.events[${originalPosition(event, position)}].faultKey`,
        object: key,
      });
    });
  },
};
