/**
 * One identifier of an object as the collector reads it; an integer is written as text. The value is
 * empty where an optional identifier has none.
 *
 * @example
 * import type { Identifier } from '@packwright/sdk';
 * const row: Identifier = { key: 'row', value: '7', isPartOfUniqueness: true };
 */
export type Identifier = {
  readonly key: string;
  readonly value: string;
  readonly isPartOfUniqueness: boolean;
};

/**
 * What the platform knows an object by: `object.key`, or `ObjectType.objectKey()` without an object.
 * It must not change between collections.
 *
 * @example
 * import { defineObjectType, type ObjectKey } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', { identifiers: { tree_id: {} } });
 * const key: ObjectKey = Tree.objectKey({ name: 'Tree 7', tree_id: 'T-7' });
 */
export type ObjectKey = {
  readonly name: string;
  /** The adapter the object belongs to; undefined for the adapter that collects it. */
  readonly adapterKind: string | undefined;
  readonly objectKind: string;
  readonly identifiers: readonly Identifier[];
};

/**
 * How keys are compared.
 *
 * @example
 * import { type IdentityRule, type ObjectKey, sameObject } from '@packwright/sdk';
 * const asPythonDoes: IdentityRule = { caseSensitive: true };
 * export const same = (a: ObjectKey, b: ObjectKey) => sameObject(a, b, asPythonDoes);
 */
export type IdentityRule = {
  /** True: the rule of the Python library. False when absent: the rule of the platform. */
  readonly caseSensitive?: boolean;
  /** What an undefined `adapterKind` stands for; without it, it differs from that of any adapter. */
  readonly adapterKind?: string;
};

/**
 * A text for maps and sets: equal texts mean the same object. The rule is that of the platform, which
 * compares without regard to case, knows the name only where no identifier is part of uniqueness, and
 * ignores the order of identifiers. The text is for comparison only; its form may change.
 *
 * Case is folded as `toLowerCase()` does it, alike in all languages: A and a are one letter, and so
 * are Ä and ä; but İ and i are two, ß and ss differ, and so do an accented letter in one character
 * and the same in two. Folding more would make one object of two, and lose one of them.
 *
 * @example
 * import { identityOf, type MonitoredObject } from '@packwright/sdk';
 * export function byIdentity(objects: readonly MonitoredObject[]) {
 *   return new Map(objects.map((object) => [identityOf(object.key), object]));
 * }
 */
export function identityOf(key: ObjectKey, rule: IdentityRule = {}): string {
  const text = rule.caseSensitive ? part : foldedPart;
  const adapterKind = key.adapterKind ?? rule.adapterKind;
  let identity = (adapterKind === undefined ? '-' : text(adapterKind)) + text(key.objectKind);
  const unique = uniqueParts(key.identifiers, text);
  if (unique.length === 0) return identity + text(key.name);
  for (const identifier of unique.length > 1 ? unique.sort() : unique) identity += identifier;
  return `${identity}.`;
}

/**
 * Whether two keys mean the same object; `identityOf` says by which rule.
 *
 * @example
 * import { defineObjectType, sameObject } from '@packwright/sdk';
 * const Tree = defineObjectType('tree', {});
 * sameObject(Tree.objectKey({ name: 'North' }), Tree.objectKey({ name: 'NORTH' })); // true
 */
export function sameObject(a: ObjectKey, b: ObjectKey, rule?: IdentityRule): boolean {
  // Most pairs that are compared, parents and children, differ in their types.
  if (a.objectKind.toLowerCase() !== b.objectKind.toLowerCase()) return false;
  return identityOf(a, rule) === identityOf(b, rule);
}

/**
 * One line that tells this object from others, for messages: `tree "Tree 7" (tree_id=T-7)`, with the
 * adapter in front where it is another one: `VMWARE HostSystem "North"`.
 *
 * @example
 * import { describeKey, type Log, type MonitoredObject } from '@packwright/sdk';
 * export function warn(log: Log, { key }: MonitoredObject): void {
 *   log.warning(`${describeKey(key)} does not answer`);
 * }
 */
export function describeKey(key: ObjectKey): string {
  const identifiers = key.identifiers.map(({ key, value }) => `${key}=${value}`).join(', ');
  const kind = key.adapterKind === undefined ? '' : `${key.adapterKind} `;
  return `${kind}${key.objectKind} "${key.name}"${identifiers === '' ? '' : ` (${identifiers})`}`;
}

/** With its length, so that no two lists of texts become the same text when joined. */
function part(text: string): string {
  return `${text.length}:${text}`;
}

function foldedPart(text: string): string {
  return part(text.toLowerCase());
}

function uniqueParts(identifiers: readonly Identifier[], text: (part: string) => string) {
  const parts: string[] = [];
  for (const { key, value, isPartOfUniqueness } of identifiers) {
    if (isPartOfUniqueness) parts.push(text(key) + text(value));
  }
  return parts;
}
