import type { DescribeRule } from '../describe-rule.ts';
import type { PlacedElement } from '../placed-element.ts';

/** Attributes that name other elements by their keys, one or several between semicolons. */
const references = [
  { name: 'FaultState', attribute: 'resourceKind', target: 'ResourceKind' },
  { name: 'ResourceKind', attribute: 'capacityModel', target: 'CapacityDefinition' },
  { name: 'ResourceAttribute', attribute: 'favoriteGroups', target: 'FavoriteGroup' },
  { name: 'ConfigMapping', attribute: 'launchConfigKey', target: 'LaunchConfig' },
] as const;

/** What an element names is there. */
export const referencesRule: DescribeRule = {
  name: 'references',
  *check({ elements }) {
    for (const { name, attribute, target } of references) {
      const known = keysOf(elements, target);
      for (const placed of elements) {
        const { element } = placed;
        if (element.name !== name) continue;
        for (const key of (element.attributes[attribute] ?? '').split(';')) {
          if (key === '' || known.has(key)) continue;
          const message = `${placed.where}: ${attribute} names "${key}", and there is no such ${target}`;
          yield { severity: 'WARNING', message, line: element.line };
        }
      }
    }
  },
};

function keysOf(elements: readonly PlacedElement[], name: string): ReadonlySet<string | undefined> {
  const named = elements.filter(({ element }) => element.name === name);
  return new Set(named.map(({ element }) => element.attributes.key));
}
