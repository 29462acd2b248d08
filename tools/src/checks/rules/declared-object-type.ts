import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** The type of an object is declared, unless it is expected from another adapter. */
export const declaredObjectType: Rule = {
  name: 'declared-object-type',
  about: 'object',
  check({ object: { key }, all: { describe, expected }, path }, report) {
    if (describe.objectTypes.has(key.objectKind) || expected.isForeign(key)) return;
    const text = `ResourceKind '${key.objectKind}' was not found in describe.xml. `;
    report({
      severity: 'WARNING',
      message: objectMessage(key, text),
      path: `${path}.key.objectKind`,
      object: key,
    });
  },
};
