import type { LocatedElement } from '../../content/located-element.ts';
import type { DescribeRule } from '../describe-rule.ts';
import type { PlacedElement } from '../placed-element.ts';

/** Object types name kinds of credential that exist, and the fields of a kind differ. */
export const credentials: DescribeRule = {
  name: 'credentials',
  *check({ elements }) {
    const kinds = elements.filter(({ element }) => element.name === 'CredentialKind');
    const known = new Set(kinds.map(({ element }) => element.attributes.key));
    for (const placed of elements) {
      const { element } = placed;
      for (const name of namedKinds(element).filter((one) => !known.has(one))) {
        const message = `${placed.where}: credentialKind names "${name}", and there is no such CredentialKind`;
        yield { severity: 'ERROR', message, line: element.line };
      }
    }
    for (const kind of kinds) yield* repeatedFields(kind);
  },
};

/** A list with commas; blanks beside them mean nothing. */
function namedKinds({ name, attributes }: LocatedElement): string[] {
  if (name !== 'ResourceKind') return [];
  const names = (attributes.credentialKind ?? '').split(',').map((one) => one.trim());
  return names.filter((one) => one !== '');
}

function* repeatedFields({ element, where }: PlacedElement) {
  const seen = new Set<string>();
  for (const { attributes, line } of element.children) {
    const { key } = attributes;
    if (key === undefined) continue;
    const message = `${where}: it has more than one field "${key}"`;
    if (seen.has(key)) yield { severity: 'ERROR', message, line } as const;
    seen.add(key);
  }
}
