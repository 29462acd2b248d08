/** One identifier of an object as the collector reads it; an integer is written as text. */
export type Identifier = {
  readonly key: string;
  readonly value: string;
  readonly isPartOfUniqueness: boolean;
};

/** What the platform knows an object by. */
export type ObjectKey = {
  readonly name: string;
  /** The adapter the object belongs to; undefined for the adapter that collects it. */
  readonly adapterKind: string | undefined;
  readonly objectKind: string;
  readonly identifiers: readonly Identifier[];
};

/** How keys are compared. */
export type IdentityRule = {
  /** True: the rule of the Python library. False when absent: the rule of the platform. */
  readonly caseSensitive?: boolean;
  /** What an undefined `adapterKind` stands for; equal to undefined only when absent. */
  readonly adapterKind?: string;
};

/**
 * Equal texts mean the same object: the rule of the platform, which compares without regard to
 * case, knows the name only where no identifier is part of uniqueness, and ignores their order.
 *
 * Case is folded as `toLowerCase()` does it, in all languages alike: A and a are one letter, and so
 * are Ä and ä; but İ and i are two, ß and ss differ, and so do a letter with its accent in one
 * character and the same in two.
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

/** Whether two keys mean the same object; `identityOf` says by which rule. */
export function sameObject(a: ObjectKey, b: ObjectKey, rule?: IdentityRule): boolean {
  // Most pairs that are compared, parents and children, differ in their types.
  if (a.objectKind.toLowerCase() !== b.objectKind.toLowerCase()) return false;
  return identityOf(a, rule) === identityOf(b, rule);
}

/** One line that tells this object from others, for messages. */
export function describeKey(key: ObjectKey): string {
  const identifiers = key.identifiers.map(({ key, value }) => `${key}=${value}`).join(', ');
  return `${key.objectKind} "${key.name}"${identifiers === '' ? '' : ` (${identifiers})`}`;
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
