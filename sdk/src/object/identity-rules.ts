import { enumKey } from '../definition/enumeration.ts';
import type { IdentifierDefinition, Identifiers } from '../definition/identifier.ts';
import { SdkError } from '../errors.ts';
import type { Identifier, ObjectKey } from './object-key.ts';
import { shown } from './value-problem.ts';

/** Makes the keys of one object type from what an author gives; its tables are made once. */
export class IdentityRules {
  readonly #adapterKind: string | undefined;
  readonly #objectKind: string;
  readonly #identifiers: ReadonlyMap<string, IdentifierRule>;

  constructor(adapterKind: string | undefined, objectKind: string, identifiers: Identifiers) {
    this.#adapterKind = adapterKind;
    this.#objectKind = objectKind;
    this.#identifiers = new Map(
      Object.entries(identifiers).map(([key, identifier]) => [key, identifierRule(identifier)]),
    );
  }

  /**
   * All keys of one type have the same identifiers, because that is how the platform compares them:
   * an optional one without value and default is empty.
   *
   * @throws SdkError INVALID_OBJECT naming the object and each thing that is wrong with its identity
   */
  keyOf(identity: Identity): ObjectKey {
    const problems: string[] = [];
    if (typeof identity?.name !== 'string' || identity.name === '') {
      problems.push('the name must be a text that is not empty');
    }
    const identifiers: Identifier[] = [];
    for (const [key, rule] of this.#identifiers) {
      const given = identity?.[key] ?? rule.default;
      const problem = identifierProblem(rule, given);
      if (problem !== undefined) problems.push(`identifier ${key} ${problem}`);
      const { isPartOfUniqueness } = rule;
      identifiers.push({ key, value: String(given ?? ''), isPartOfUniqueness });
    }
    for (const key in identity) {
      if (key !== 'name' && !this.#identifiers.has(key))
        problems.push(`there is no identifier ${key}`);
    }
    if (problems.length > 0) this.#refuse(identity, problems);
    const { name } = identity;
    return { name, adapterKind: this.#adapterKind, objectKind: this.#objectKind, identifiers };
  }

  #refuse(identity: Identity, problems: readonly string[]): never {
    throw new SdkError(
      'INVALID_OBJECT',
      `${this.#objectKind} "${identity?.name}": ${problems.join('; ')}.`,
    );
  }
}

type Identity = { readonly name: string; readonly [key: string]: unknown };

type IdentifierRule = {
  readonly type: 'string' | 'integer' | 'enum';
  readonly required: boolean;
  readonly isPartOfUniqueness: boolean;
  readonly default: string | number | undefined;
  /** The keys of an enumeration. */
  readonly choices: readonly string[];
};

function identifierRule(identifier: IdentifierDefinition): IdentifierRule {
  return {
    type: identifier.type ?? 'string',
    required: identifier.required ?? true,
    isPartOfUniqueness: identifier.partOfUniqueness ?? true,
    default: identifier.default,
    choices: identifier.type === 'enum' ? identifier.values.map(enumKey) : [],
  };
}

function identifierProblem(rule: IdentifierRule, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') {
    return rule.required ? 'is missing' : undefined;
  }
  if (rule.type === 'integer') {
    return Number.isInteger(value) ? undefined : `must be a whole number, got ${shown(value)}`;
  }
  if (typeof value !== 'string') return `must be a text, got ${shown(value)}`;
  if (rule.type === 'string' || rule.choices.includes(value)) return undefined;
  return `is one of ${rule.choices.join(', ')}, got ${shown(value)}`;
}
