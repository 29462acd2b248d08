import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** Each identifier is declared, and is there once. */
export const declaredIdentifier: Rule = {
  name: 'declared-identifier',
  about: 'identifier',
  check({ object: { key }, identifier, declared, path }, report) {
    if (declared !== undefined) return;
    const text = `Identifier '${identifier.key}' is present on this resource, but is not defined in describe.xml.`;
    report({
      severity: 'ERROR',
      message: objectMessage(key, text),
      path: `${path}.key`,
      object: key,
    });
  },
};
