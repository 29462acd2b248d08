import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** What is declared as a metric comes as a metric, what is declared as a property as a property. */
export const metricOrProperty: Rule = {
  name: 'metric-or-property',
  about: 'value',
  check({ object, kind, value, declared: { attribute }, path }, report) {
    if (attribute === undefined || attribute.isProperty === (kind === 'Property')) return;
    const [returned, defined] = attribute.isProperty
      ? ['metric', 'property']
      : ['property', 'metric'];
    const text = `${kind} '${value.key}' has a mismatched type. It was returned as a ${returned}, but the attribute is defined as a ${defined} in describe.xml.`;
    report({
      severity: 'WARNING',
      message: objectMessage(object.key, text),
      path,
      object: object.key,
    });
  },
};
