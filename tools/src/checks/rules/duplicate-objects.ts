import type { ObjectKey } from '@packwright/api';
import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** No two objects are one and the same for the platform. */
export const duplicateObjects: Rule = {
  name: 'duplicate-objects',
  about: 'collection',
  check({ collection: { result = [] }, identities }, report) {
    const first = new Map<string, ObjectKey>();
    result.forEach((object, position) => {
      const { key } = object;
      const identity = identities.of(key);
      const other = first.get(identity);
      if (other === undefined) {
        first.set(identity, key);
        return;
      }
      const text = `To the platform this is the same object as '${other.name}', which was returned before. It compares adapter kind, object type and unique identifiers without regard to letter case, and the name only where there are none.`;
      report({
        severity: 'ERROR',
        message: objectMessage(key, text),
        path: `$.result[${originalPosition(object, position)}].key`,
        object: key,
      });
    });
  },
};
