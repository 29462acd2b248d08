import { enumKey } from '../definition/enumeration.ts';
import type { IdentifierDefinition, Identifiers } from '../definition/identifier.ts';
import { SdkError } from '../errors.ts';
import type { Identifier, ObjectKey } from './object-key.ts';
import { shown } from './value-problem.ts';

/** Makes the keys of one object type from what an author gives; its tables are made once. */
export class IdentityRules {
  readonly #adapterKind: string | undefined;
  readonly #objectKind: string;
  readonly #rules: readonly IdentifierRule[];
  readonly #known: ReadonlySet<string>;

  constructor(adapterKind: string | undefined, objectKind: string, identifiers: Identifiers) {
    this.#adapterKind = adapterKind;
    this.#objectKind = objectKind;
    this.#rules = Object.entries(identifiers).map(identifierRule);
    this.#known = new Set(['name', ...Object.keys(identifiers)]);
  }

  /**
   * All keys of one type have the same identifiers, because that is how the platform compares them:
   * an optional one without value and default is empty.
   *
   * @throws SdkError INVALID_OBJECT naming the object and each thing that is wrong with its identity
   */
  keyOf(identity: Identity): ObjectKey {
    const problems = this.#problems(identity);
    if (problems.length > 0) this.#refuse(identity, problems);
    const identifiers = this.#rules.map(
      ({ key, isPartOfUniqueness, default: otherwise }): Identifier => ({
        key,
        value: String(givenValue(identity, key) ?? otherwise ?? ''),
        isPartOfUniqueness,
      }),
    );
    const { name } = identity;
    return { name, adapterKind: this.#adapterKind, objectKind: this.#objectKind, identifiers };
  }

  #problems(identity: Identity): readonly string[] {
    const problems: string[] = [];
    if (typeof identity?.name !== 'string' || identity.name === '') {
      problems.push('the name must be a text that is not empty');
    }
    for (const rule of this.#rules) {
      const given = givenValue(identity, rule.key);
      const problem = identifierProblem(rule, given === undefined ? rule.default : given);
      if (problem !== undefined) problems.push(`identifier ${rule.key} ${problem}`);
    }
    for (const key of Object.keys(identity ?? {})) {
      if (!this.#known.has(key)) problems.push(`there is no identifier ${key}`);
    }
    return problems;
  }

  #refuse(identity: Identity, problems: readonly string[]): never {
    throw new SdkError(
      'INVALID_OBJECT',
      `${this.#objectKind} "${identity?.name}": ${problems.join('; ')}.`,
    );
  }
}

type Identity = { readonly name: string; readonly [key: string]: unknown };

/** An identifier may be called like something that every object inherits. */
function givenValue(identity: Identity, key: string): unknown {
  return Object.hasOwn(identity ?? {}, key) ? identity[key] : undefined;
}

type IdentifierRule = {
  readonly key: string;
  readonly type: 'string' | 'integer' | 'enum';
  readonly required: boolean;
  readonly isPartOfUniqueness: boolean;
  readonly default: string | number | undefined;
  /** The keys of an enumeration. */
  readonly choices: readonly string[];
};

function identifierRule(entry: readonly [string, IdentifierDefinition]): IdentifierRule {
  const [key, identifier] = entry;
  return {
    key,
    type: identifier.type ?? 'string',
    required: identifier.required ?? true,
    isPartOfUniqueness: identifier.partOfUniqueness ?? true,
    default: identifier.default,
    choices: identifier.type === 'enum' ? identifier.values.map(enumKey) : [],
  };
}

/** An integer must be exact: two large ones that round to the same number would become one object. */
function identifierProblem(rule: IdentifierRule, value: unknown): string | undefined {
  if (value === undefined || value === '') return rule.required ? 'is missing' : undefined;
  if (value === null) return 'is null: leave it out, or say undefined, when there is none';
  if (rule.type === 'integer') {
    if (Number.isSafeInteger(value)) return undefined;
    const hint = Number.isInteger(value) ? ', which is not exact: declare it as a text' : '';
    return `must be a whole number, got ${shown(value)}${hint}`;
  }
  if (typeof value !== 'string') return `must be a text, got ${shown(value)}`;
  if (rule.type === 'string' || rule.choices.includes(value)) return undefined;
  return `is one of ${rule.choices.join(', ')}, got ${shown(value)}`;
}
