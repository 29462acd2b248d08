import type { DescribeRule } from '../describe-rule.ts';

/** The signs that part a metric's path, `group:instance|metric`, are in no key of a part. */
export const attributeKeys: DescribeRule = {
  name: 'attribute-keys',
  *check({ elements }) {
    for (const placed of elements) {
      const { element } = placed;
      if (element.name !== 'ResourceAttribute' && element.name !== 'ResourceGroup') continue;
      const [sign] = /[|:]/.exec(element.attributes.key ?? '') ?? [];
      if (sign === undefined) continue;
      const message = `${placed.where}: its key has "${sign}", which parts groups, instances and metrics: no collection can name it`;
      yield { severity: 'ERROR', message, line: element.line };
    }
  },
};
