import type { IdentifierDefinition } from '../identifier.ts';
import type { Parameter } from '../parameter.ts';
import { enumValuesJson } from './enum-json.ts';

export function parameterJson([key, parameter]: readonly [string, Parameter], order: number) {
  return fieldJson(key, parameter, order, parameter.advanced ?? false);
}

/** An identifier is described like a parameter; "advanced" there means "not unique" here. */
export function identifierJson(
  [key, identifier]: readonly [string, IdentifierDefinition],
  order: number,
) {
  return fieldJson(key, identifier, order, !(identifier.partOfUniqueness ?? true));
}

function fieldJson(
  key: string,
  field: Parameter | IdentifierDefinition,
  order: number,
  secondary: boolean,
) {
  return {
    key,
    label: field.label ?? key,
    // Left out rather than null: the published schema knows texts only.
    ...(field.description === undefined ? {} : { description: field.description }),
    required: field.required ?? true,
    ident_type: secondary ? 2 : 1,
    enum: field.type === 'enum',
    display_order: field.displayOrder ?? order,
    ...typeJson(field),
    default: field.default === undefined ? null : String(field.default),
  };
}

function typeJson(field: Parameter | IdentifierDefinition) {
  if (field.type === 'integer') return { type: 'integer' };
  if (field.type === 'enum') return { type: 'string', enum_values: enumValuesJson(field.values) };
  return { type: 'string', length: field.maxLength ?? 512 };
}
