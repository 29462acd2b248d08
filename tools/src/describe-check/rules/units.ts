import { unitCatalogue } from '../../describe/unit-catalogue.ts';
import type { DescribeRule } from '../describe-rule.ts';

/** Each unit is one that the platform knows, or that the describe defines. */
export const units: DescribeRule = {
  name: 'units',
  *check({ elements }) {
    const own = elements
      .filter(({ element }) => element.name === 'Unit')
      .map(({ element }) => element.attributes.key ?? '');
    const known = new Set([...platformUnits(), ...own]);
    for (const placed of elements) {
      const { element } = placed;
      const { unit = '' } = element.attributes;
      if (element.name !== 'ResourceAttribute' || unit === '' || known.has(unit)) continue;
      const message = `${placed.where}: the platform knows no unit "${unit}", and UnitDefinitions define none`;
      yield { severity: 'WARNING', message, line: element.line };
    }
  },
};

function platformUnits(): string[] {
  return unitCatalogue().flatMap((type) => type.units.map(({ key }) => key));
}
