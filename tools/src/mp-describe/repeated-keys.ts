import type { XmlElement } from '../describe/xml-element.ts';

/**
 * Object types that no program can declare, because two things of one list have keys that differ in
 * nothing but case, if at all: one line for each.
 */
export function repeatedKeys(describe: XmlElement): string[] {
  return elements(describe, ['ResourceKinds'])
    .flatMap((list) => elements(list, ['ResourceKind']))
    .filter(({ attributes }) => attributes.type !== '7')
    .flatMap((kind) => [
      ...repeatedAmong(elements(kind, ['ResourceIdentifier']), keyOf(kind)),
      ...repeatedInside(kind, keyOf(kind)),
    ]);
}

function repeatedInside(parent: XmlElement, path: string): string[] {
  const groups = elements(parent, ['ResourceGroup']);
  return [
    ...repeatedAmong(elements(parent, ['ResourceAttribute', 'ResourceGroup']), path),
    ...groups.flatMap((group) => repeatedInside(group, `${path}|${keyOf(group)}`)),
  ];
}

function repeatedAmong(things: readonly XmlElement[], path: string): string[] {
  const byKey = Map.groupBy(things, (thing) => keyOf(thing).toLowerCase());
  return [...byKey.values()]
    .filter(({ length }) => length > 1)
    .map((same) => {
      const names = same.map((thing) => `${thing.name} ${keyOf(thing)}`).join(', ');
      return `${path} has ${names}: keys must differ in more than case. Rename all but one.`;
    });
}

function keyOf({ attributes }: XmlElement): string {
  return attributes.key ?? '';
}

function elements(parent: XmlElement, names: readonly string[]): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}
