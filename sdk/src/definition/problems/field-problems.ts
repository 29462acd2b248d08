import type {
  EnumCredentialField,
  IntegerCredentialField,
  StringCredentialField,
} from '../credential-type.ts';
import type { IdentifierDefinition } from '../identifier.ts';
import type { EnumParameter, IntegerParameter, StringParameter } from '../parameter.ts';
import { enumProblems } from './enum-problems.ts';
import { characterProblem, keyProblem, repeatedKeys } from './key-problems.ts';
import {
  flag,
  isPlain,
  list,
  memberProblems,
  needed,
  oneOf,
  type Rule,
  recordProblem,
  text,
  wholeNumber,
  wholeNumberFrom1,
} from './member-problems.ts';
import { shown } from './shown.ts';

type MembersOf<F> = Record<keyof F, Rule>;

/** The members of a kind of field, by its type. */
type FieldMembers<S, I, E> = {
  readonly string: MembersOf<S>;
  readonly integer: MembersOf<I>;
  readonly enum: MembersOf<E>;
};

type IdentifierOf<T> = Extract<IdentifierDefinition, { readonly type?: T }>;

const type = oneOf('string', 'integer', 'enum');
const common = { type, label: text, required: flag, displayOrder: wholeNumber };
const choices = { values: needed(list), default: text };

const described = { ...common, description: text };
const string = { ...described, default: text, maxLength: wholeNumberFrom1 };
const integer = { ...described, default: wholeNumber };

export const parameterMembers: FieldMembers<StringParameter, IntegerParameter, EnumParameter> = {
  string: { ...string, advanced: flag },
  integer: { ...integer, advanced: flag },
  enum: { ...described, ...choices, advanced: flag },
};

export const identifierMembers: FieldMembers<
  IdentifierOf<'string'>,
  IdentifierOf<'integer'>,
  IdentifierOf<'enum'>
> = {
  string: { ...string, partOfUniqueness: flag },
  integer: { ...integer, partOfUniqueness: flag },
  enum: { ...described, ...choices, partOfUniqueness: flag },
};

export const credentialFieldMembers: FieldMembers<
  StringCredentialField,
  IntegerCredentialField,
  EnumCredentialField
> = {
  string: { ...common, password: flag },
  integer: common,
  enum: { ...common, ...choices },
};

type AnyFieldMembers = { readonly [type: string]: { readonly [member: string]: Rule } };

/** What is wrong with the fields of a form or of an identity; `what` is what one of them is called. */
export function* fieldsProblems(
  where: string,
  what: string,
  fields: unknown,
  members: AnyFieldMembers,
): Generator<string> {
  if (!isPlain(fields)) {
    yield `${where}: its ${what}s ${recordProblem(fields)}`;
    return;
  }
  for (const [key, field] of Object.entries(fields)) {
    yield* fieldProblems(`${where}, ${what} ${shown(key)}`, key, field, members);
  }
}

function* fieldProblems(where: string, key: string, field: unknown, members: AnyFieldMembers) {
  const problem = keyProblem(key);
  if (problem !== undefined) yield `${where}: ${problem}`;
  if (!isPlain(field)) {
    yield `${where}: ${recordProblem(field)}`;
    return;
  }
  const { type: kind = 'string' } = field;
  if (!type.fits(kind)) {
    yield `${where}: type must be ${type.named}, not ${shown(kind)}`;
    return;
  }
  yield* memberProblems(where, field, members[String(kind)] ?? {});
  if (kind === 'enum') yield* enumProblems(where, field.values, field.default);
  if (kind === 'string') yield* defaultProblems(where, field);
}

function* defaultProblems(where: string, field: Record<string, unknown>): Generator<string> {
  const { default: fallback, maxLength = 512 } = field;
  if (typeof fallback !== 'string') return;
  const problem = characterProblem('default', fallback);
  if (problem !== undefined) yield `${where}: ${problem}`;
  if (typeof maxLength === 'number' && fallback.length > maxLength) {
    yield `${where}: default has ${fallback.length} characters, more than the ${maxLength} allowed`;
  }
}

/** Fields among themselves. */
export function* repeatedFields(where: string, what: string, fields: unknown): Generator<string> {
  if (isPlain(fields)) {
    yield* repeatedKeys(
      where,
      Object.keys(fields).map((key) => ({ what, key })),
    );
  }
}
