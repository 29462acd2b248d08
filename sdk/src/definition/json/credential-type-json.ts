import type { CredentialField, CredentialType } from '../credential-type.ts';
import { enumValuesJson } from './enum-json.ts';

export function credentialTypeJson([key, type]: readonly [string, CredentialType]) {
  return {
    key,
    label: type.label ?? key,
    fields: Object.entries(type.fields).map(fieldJson),
  };
}

function fieldJson([key, field]: readonly [string, CredentialField], order: number) {
  return {
    key,
    label: field.label ?? key,
    required: field.required ?? true,
    password: 'password' in field && (field.password ?? false),
    enum: field.type === 'enum',
    display_order: field.displayOrder ?? order,
    type: field.type === 'integer' ? 'integer' : 'string',
    ...choicesJson(field),
  };
}

/** The vendor's libraries give a default to enumerations only: of others it is written where there is one. */
function choicesJson(field: CredentialField) {
  if (field.type !== 'enum') {
    return field.default === undefined ? {} : { default: String(field.default) };
  }
  return { enum_values: enumValuesJson(field.values), default: field.default ?? null };
}
