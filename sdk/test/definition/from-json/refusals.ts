import {
  allGroups,
  attributesIn,
  choicesOf,
  credentialFieldsIn,
  fieldsIn,
  identifiersIn,
  keySpaces,
} from './definition-sites.ts';
import { entries, type Loose } from './loose.ts';
import {
  hasForbiddenCharacter,
  hasStrangeDefault,
  hasStrangeType,
  hasTwice,
  hasWrongDefault,
  hasWrongMember,
  isEnum,
  isUnusable,
} from './refused-values.ts';

/** What the SDK refuses or has no words for, though the JSON of a definition may hold it. */
export type Refusal = {
  /** The name of its row in the table of deviations. */
  readonly what: string;
  readonly isIn: (json: Loose) => boolean;
};

/** Each recognises a definition by what is in it, whatever the case is called. */
export const refusals: readonly Refusal[] = [
  {
    what: 'key of the adapter',
    isIn: ({ adapter_key: key }) => typeof key !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(key),
  },
  {
    what: 'keys that are empty, blank or `__proto__`',
    isIn: (json) => keySpaces(json).flat().some(isUnusable),
  },
  { what: 'characters that XML does not allow', isIn: hasForbiddenCharacter },
  {
    what: 'the signs of paths in keys of attributes and groups',
    isIn: (json) =>
      [...attributesIn(json), ...allGroups(json)].some(({ key }) => /[|:]/.test(String(key))),
  },
  {
    what: 'commas in the keys of credential types',
    isIn: (json) => entries(json.credential_types).some(({ key }) => String(key).includes(',')),
  },
  { what: 'keys that differ in nothing but case', isIn: (json) => keySpaces(json).some(hasTwice) },
  {
    what: 'credential types without fields',
    isIn: (json) =>
      entries(json.credential_types).some(({ fields }) => entries(fields).length === 0),
  },
  {
    what: 'enumerations without values',
    isIn: (json) => fieldsIn(json).some((field) => isEnum(field) && choicesOf(field).length === 0),
  },
  {
    what: 'defaults that are none of the values',
    isIn: (json) => fieldsIn(json).some(hasStrangeDefault),
  },
  {
    what: 'values of what is no enumeration',
    isIn: (json) =>
      fieldsIn(json).some((field) => field.enum_values !== undefined && !isEnum(field)) ||
      fieldsIn(json).some((field) => isEnum(field) && field.type !== 'string'),
  },
  { what: 'defaults of another type', isIn: (json) => identifiersIn(json).some(hasWrongDefault) },
  {
    what: 'types of fields other than string and integer',
    isIn: (json) =>
      fieldsIn(json).some(
        ({ type }) => !['string', 'integer'].includes(String(type ?? 'string')),
      ) || identifiersIn(json).some(({ ident_type: type = 1 }) => type !== 1 && type !== 2),
  },
  {
    what: 'secrets that are no texts',
    isIn: (json) =>
      credentialFieldsIn(json).some(
        (field) => field.password === true && (isEnum(field) || field.type === 'integer'),
      ),
  },
  {
    what: 'types of attributes that do not fit their flags',
    isIn: (json) => attributesIn(json).some(hasStrangeType),
  },
  {
    what: 'identifiers `name` that are integers',
    isIn: (json) =>
      entries(json.object_types)
        .flatMap(({ identifiers }) => entries(identifiers))
        .some(({ key, type }) => key === 'name' && type === 'integer'),
  },
  { what: 'members of another type', isIn: hasWrongMember },
];
