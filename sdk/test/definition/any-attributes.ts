import fc from 'fast-check';
import {
  type Attributes,
  customUnit,
  group,
  instancedGroup,
  metric,
  property,
  units,
} from '../../src/index.ts';
import { byKey, optional, order } from './any-key.ts';

const unit = fc.constantFrom(
  units.ratio.percent,
  units.dataRate.bytePerSecond,
  customUnit({ key: 'crates' }),
  customUnit({ key: 'crates per hour', rate: true }),
);
const text = {
  label: fc.string(),
  dashboardOrder: order,
  kpi: fc.boolean(),
  impact: fc.boolean(),
  keyAttribute: fc.boolean(),
};
const number = { ...text, unit, rate: fc.boolean(), discrete: fc.boolean() };
const label = fc.option(fc.string(), { nil: undefined });

type Tree = { attributes: Attributes; attribute: Attributes[string] };

const tree = fc.letrec<Tree>((tie) => ({
  attributes: byKey(tie('attribute'), 'a'),
  attribute: fc.oneof(
    { depthSize: 'small' },
    fc.record(number, optional).map((options) => metric(options)),
    fc.record(number, optional).map((options) => property({ ...options, type: 'number' })),
    fc.record(text, optional).map((options) => property(options)),
    fc
      .tuple(label, tie('attributes'))
      .map(([label, attributes]) => group({ ...(label && { label }), attributes })),
    fc
      .tuple(fc.boolean(), tie('attributes'))
      .map(([instanceRequired, attributes]) => instancedGroup({ instanceRequired, attributes })),
  ),
}));

/** Metrics, properties and groups, nested. */
export const anyAttributes: fc.Arbitrary<Attributes> = tree.attributes;
