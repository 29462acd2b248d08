import type { ObjectKey } from '@packwright/api';
import { objectTypeName } from '../../collection/object-name.ts';
import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/**
 * All objects of a type have the same unique identifiers, because that is what the platform compares
 * them by. The first object of each other set is reported.
 */
export const identifierSets: Rule = {
  name: 'identifier-sets',
  about: 'collection',
  check({ collection: { result = [] } }, report) {
    const setsByType = new Map<string, Map<string, ObjectKey>>();
    result.forEach((object, position) => {
      const { key } = object;
      const type = objectTypeName(key).toLowerCase();
      const sets = setsByType.get(type) ?? new Map<string, ObjectKey>();
      setsByType.set(type, sets);
      const names = uniqueIdentifiers(key);
      const set = names.toLowerCase();
      if (sets.has(set)) return;
      const [first] = sets.values();
      sets.set(set, key);
      if (first === undefined) return;
      const text = `Its unique identifiers are ${names}, but those of '${first.name}' are ${uniqueIdentifiers(first)}. All objects of a type need the same.`;
      report({
        severity: 'ERROR',
        message: objectMessage(key, text),
        path: `$.result[${originalPosition(object, position)}].key.identifiers`,
        object: key,
      });
    });
  },
};

function uniqueIdentifiers({ identifiers = [] }: ObjectKey): string {
  const unique = identifiers.filter(({ isPartOfUniqueness }) => isPartOfUniqueness);
  const names = unique.map(({ key }) => `'${key}'`).sort();
  return names.length === 0 ? 'none' : names.join(', ');
}
