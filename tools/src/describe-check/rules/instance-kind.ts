import type { DescribeRule } from '../describe-rule.ts';

/** Exactly one object type is the adapter instance. */
export const instanceKind: DescribeRule = {
  name: 'instance-kind',
  *check({ root, elements }) {
    const kinds = elements.filter(
      ({ element }) => element.name === 'ResourceKind' && element.attributes.type === '7',
    );
    if (kinds.length === 0) {
      const message = 'no ResourceKind has type="7": one of them must be the adapter instance';
      yield { severity: 'ERROR', message, line: root.line };
    }
    for (const { element, where } of kinds.slice(0, -1)) {
      const message = `${where}: type="7" is given to ${kinds.length} object types, and the platform takes the last of them for the adapter instance`;
      yield { severity: 'ERROR', message, line: element.line };
    }
  },
};
