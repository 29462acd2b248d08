import type {
  EnumCredentialField,
  IntegerCredentialField,
  StringCredentialField,
} from '../credential-type.ts';
import type { IdentifierDefinition } from '../identifier.ts';
import type { EnumParameter, IntegerParameter, StringParameter } from '../parameter.ts';
import { checkEnum } from './check-enum.ts';
import { characterProblem, keyProblem } from './key-rules.ts';
import {
  checkMembers,
  checkRecord,
  flag,
  list,
  type Members,
  members,
  needed,
  oneOf,
  type Rules,
  text,
  wholeNumber,
  wholeNumberFrom1,
} from './member-rules.ts';
import { type Place, shown } from './place.ts';

/** What one of the fields is called, and which members it has, by its type. */
export type FieldKind = {
  readonly what: 'parameter' | 'identifier' | 'field';
  readonly byType: ReadonlyMap<unknown, Members>;
};

type IdentifierOf<T> = Extract<IdentifierDefinition, { readonly type?: T }>;

const type = oneOf('string', 'integer', 'enum');
const common = { type, label: text, required: flag, displayOrder: wholeNumber };
const choices = { values: needed(list), default: text };
const described = { ...common, description: text };
const string = { ...described, default: text, maxLength: wholeNumberFrom1 };
const integer = { ...described, default: wholeNumber };

export const parameterKind = fieldKind<StringParameter, IntegerParameter, EnumParameter>(
  'parameter',
  { ...string, advanced: flag },
  { ...integer, advanced: flag },
  { ...described, ...choices, advanced: flag },
);

export const identifierKind = fieldKind<
  IdentifierOf<'string'>,
  IdentifierOf<'integer'>,
  IdentifierOf<'enum'>
>(
  'identifier',
  { ...string, partOfUniqueness: flag },
  { ...integer, partOfUniqueness: flag },
  { ...described, ...choices, partOfUniqueness: flag },
);

export const credentialFieldKind = fieldKind<
  StringCredentialField,
  IntegerCredentialField,
  EnumCredentialField
>(
  'field',
  { ...common, password: flag, default: text },
  { ...common, default: wholeNumber },
  { ...common, ...choices },
);

function fieldKind<S, I, E>(
  what: FieldKind['what'],
  string: Rules<S>,
  integer: Rules<I>,
  choice: Rules<E>,
): FieldKind {
  const rules = Object.entries({ string, integer, enum: choice });
  return { what, byType: new Map(rules.map(([type, ofType]) => [type, members(ofType)])) };
}

/** Checks the fields of a form or of an identity, each by itself. */
export function checkFields(place: Place, fields: unknown, kind: FieldKind): void {
  if (!checkRecord(place, fields, `its ${kind.what}s `)) return;
  for (const [key, field] of Object.entries(fields)) {
    const own = place.within(kind.what, key);
    own.report(keyProblem(key));
    if (checkRecord(own, field)) checkField(own, field, kind);
  }
}

function checkField(place: Place, field: Record<string, unknown>, { byType }: FieldKind): void {
  const { type: given = 'string' } = field;
  const known = byType.get(given);
  if (known === undefined) {
    place.report(`type must be ${type.named}, not ${shown(given)}`);
    return;
  }
  checkMembers(place, field, known);
  if (given === 'enum') checkEnum(place, field.values, field.default);
  if (given === 'string') checkDefault(place, field);
  if (field.password === true && field.default !== undefined) place.report(openPassword);
}

const openPassword = 'a password has no default, for everybody who has the pack could read it';

function checkDefault(place: Place, { default: given, maxLength = 512 }: Record<string, unknown>) {
  if (typeof given !== 'string') return;
  place.report(characterProblem('default', given));
  if (typeof maxLength === 'number' && given.length > maxLength) {
    place.report(`default has ${given.length} characters, more than the ${maxLength} allowed`);
  }
}
