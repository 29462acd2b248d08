import type { Identifiers } from '../definition/identifier.ts';
import { SdkError } from '../errors.ts';

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

/** @throws SdkError INVALID_OBJECT naming the object and each thing that is wrong with its identity */
export function objectKey(
  adapterKind: string | undefined,
  objectKind: string,
  definitions: Identifiers,
  identity: { readonly name: string; readonly [key: string]: unknown },
): ObjectKey {
  const problems = [...identityProblems(definitions, identity)];
  if (problems.length > 0) {
    throw new SdkError(
      'INVALID_OBJECT',
      `${objectKind} "${identity.name}": ${problems.join('; ')}.`,
    );
  }
  const identifiers = identifiersOf(definitions, identity);
  return { name: identity.name, adapterKind, objectKind, identifiers };
}

/**
 * Equal texts mean the same object: the rule of the platform, which compares without regard to
 * case, knows the name only where no identifier is part of uniqueness, and ignores their order.
 */
export function identityOf(key: ObjectKey): string {
  const unique = key.identifiers.filter((identifier) => identifier.isPartOfUniqueness);
  const parts = unique.map(({ key, value }) => [key, value]).sort(byFirst);
  return JSON.stringify([
    key.adapterKind ?? null,
    key.objectKind,
    ...(parts.length > 0 ? parts : [key.name]),
  ]).toLowerCase();
}

/** One line that tells this object from others, for messages. */
export function describeKey(key: ObjectKey): string {
  const identifiers = key.identifiers.map(({ key, value }) => `${key}=${value}`).join(', ');
  return `${key.objectKind} "${key.name}"${identifiers === '' ? '' : ` (${identifiers})`}`;
}

function* identityProblems(
  definitions: Identifiers,
  identity: Readonly<Record<string, unknown>>,
): Generator<string> {
  if (typeof identity.name !== 'string' || identity.name === '') {
    yield 'the name must be a text that is not empty';
  }
  for (const [key, definition] of Object.entries(definitions)) {
    const value = identity[key];
    if (value === undefined) {
      if (definition.required !== false) yield `identifier ${key} is missing`;
    } else if (
      definition.type === 'integer' ? !Number.isInteger(value) : typeof value !== 'string'
    ) {
      yield `identifier ${key} must be ${definition.type === 'integer' ? 'a whole number' : 'a text'}`;
    }
  }
  for (const key of Object.keys(identity)) {
    if (key !== 'name' && !Object.hasOwn(definitions, key)) yield `there is no identifier ${key}`;
  }
}

function identifiersOf(
  definitions: Identifiers,
  identity: Readonly<Record<string, unknown>>,
): Identifier[] {
  return Object.entries(definitions)
    .filter(([key]) => identity[key] !== undefined)
    .map(([key, { partOfUniqueness = true }]) => ({
      key,
      value: String(identity[key]),
      isPartOfUniqueness: partOfUniqueness,
    }));
}

function byFirst(a: readonly string[], b: readonly string[]): number {
  return (a[0] ?? '') < (b[0] ?? '') ? -1 : 1;
}
