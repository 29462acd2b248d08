import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** What is declared as a number has a number as its value, and a text has a text. */
export const numberOrText: Rule = {
  name: 'number-or-text',
  about: 'value',
  check({ object, kind, value, declared: { attribute }, path }, report) {
    if (attribute === undefined) return;
    const member = attribute.isText ? 'numberValue' : 'stringValue';
    if (value[member] === undefined) return;
    const returned = attribute.isText ? 'numeric' : 'string';
    const defined = attribute.isText
      ? "attribute type is 'string'"
      : 'attribute is defined as numeric';
    const text = `${kind} '${value.key}' has an invalid data type. A ${returned} value was returned in the collection, but the ${defined} in describe.xml.`;
    report({
      severity: 'ERROR',
      message: objectMessage(object.key, text),
      path: `${path}.${member}`,
      object: object.key,
    });
  },
};
