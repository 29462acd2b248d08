import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** Each metric and property is declared under its key. */
export const declaredAttribute: Rule = {
  name: 'declared-attribute',
  about: 'value',
  check({ object, kind, value, declared: { missing }, path }, report) {
    if (missing === undefined) return;
    const text = `${kind} '${value.key}' is not defined in describe.xml. Could not find ${missing.element} '${missing.key}'.`;
    report({
      severity: 'WARNING',
      message: objectMessage(object.key, text),
      path: `${path}.key`,
      object: object.key,
    });
  },
};
