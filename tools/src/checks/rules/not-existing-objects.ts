import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** An object that is gone is not returned as well. */
export const notExistingObjects: Rule = {
  name: 'not-existing-objects',
  about: 'collection',
  check({ collection: { result = [], notExistingObjects: gone = [] }, identities }, report) {
    if (gone.length === 0) return;
    const returned = new Set(result.map(({ key }) => identities.of(key)));
    gone.forEach((key, position) => {
      if (!returned.has(identities.of(key))) return;
      const text = 'This object is among those that do not exist any more, but it was returned.';
      report({
        severity: 'ERROR',
        message: objectMessage(key, text),
        path: `$.notExistingObjects[${originalPosition(key, position)}]`,
        object: key,
      });
    });
  },
};
