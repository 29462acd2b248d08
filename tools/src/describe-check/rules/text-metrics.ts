import type { DescribeRule } from '../describe-rule.ts';

/** A text is a property: the schema's assertion only asks whether `isProperty` is there at all. */
export const textMetrics: DescribeRule = {
  name: 'text-metrics',
  *check({ elements }) {
    for (const placed of elements) {
      const { name, attributes, line } = placed.element;
      if (name !== 'ResourceAttribute' || attributes.dataType !== 'string') continue;
      if (attributes.isProperty === undefined || /^(?:true|1)$/.test(attributes.isProperty))
        continue;
      const message = `${placed.where}: a text cannot be a metric: say isProperty="true", or another dataType`;
      yield { severity: 'ERROR', message, line };
    }
  },
};
