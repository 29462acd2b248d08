import {
  allGroups,
  attributesIn,
  choicesOf,
  credentialFieldsIn,
  fieldsIn,
  identifiersIn,
  keySpaces,
  kindsIn,
} from './definition-sites.ts';
import { entries, type Loose } from './loose.ts';

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export function hasForbiddenCharacter(json: Loose): boolean {
  const defaults = fieldsIn(json).map((field) => field.default);
  return [...keySpaces(json).flat(), ...defaults].some((text) => forbidden.test(String(text)));
}

export function isUnusable(key: unknown): boolean {
  return typeof key !== 'string' || key.trim() === '' || key === '__proto__';
}

/** Without regard to case. */
export function hasTwice(keys: readonly unknown[]): boolean {
  return new Set(keys.map((key) => String(key).toLowerCase())).size < keys.length;
}

export function isEnum(field: Loose): boolean {
  return field.enum === true;
}

export function hasStrangeDefault(field: Loose): boolean {
  return isEnum(field) && isSaid(field.default) && !choicesOf(field).includes(field.default);
}

export function hasStrangeType({ data_type: type, is_property: property, is_discrete }: Loose) {
  if (type === 'string') return property !== true;
  return type !== (is_discrete ? 'integer' : 'float');
}

export function hasWrongDefault(field: Loose): boolean {
  const { type, default: given } = field;
  if (!isSaid(given) || isEnum(field)) return false;
  if (typeof given === 'number') return type !== 'integer' || !Number.isSafeInteger(given);
  if (typeof given !== 'string') return true;
  if (type === 'integer') return !/^-?\d+$/.test(given) || !Number.isSafeInteger(Number(given));
  return given.length > Number(lengthOf(field) ?? 512);
}

export function lengthOf({ length, max_length: maxLength }: Loose): unknown {
  return length ?? maxLength;
}

export function hasWrongMember(json: Loose): boolean {
  const things = [json, ...kindsIn(json), ...allGroups(json), ...attributesIn(json)];
  const types = entries(json.credential_types);
  const choices = fieldsIn(json).flatMap((field) => entries(field.enum_values));
  const labels = [...things, ...fieldsIn(json), ...types, ...choices].map(({ label }) => label);
  return (
    [json.adapter_label, ...labels].some((label) => !isMaybe('string', label)) ||
    identifiersIn(json).some(({ description }) => !isMaybe('string', description)) ||
    identifiersIn(json).some((field) => !isCount(lengthOf(field))) ||
    !isCount(json.describe_version) ||
    ordersIn(json).some((order) => isSaid(order) && !Number.isSafeInteger(order)) ||
    flagsIn(json).some((flag) => !isMaybe('boolean', flag))
  );
}

function ordersIn(json: Loose): readonly unknown[] {
  const attributes = attributesIn(json).map(({ dashboard_order: order }) => order);
  return [...attributes, ...fieldsIn(json).map(({ display_order: order }) => order)];
}

function flagsIn(json: Loose): readonly unknown[] {
  return [
    ...fieldsIn(json).flatMap((field) => [field.required, field.enum]),
    ...credentialFieldsIn(json).map(({ password }) => password),
    ...allGroups(json).flatMap((group) => [group.instanced, group.instance_required]),
    ...attributesIn(json).flatMap((one) =>
      Object.entries(one)
        .filter(isFlag)
        .map(([, flag]) => flag),
    ),
  ];
}

function isFlag([name]: readonly [string, unknown]): boolean {
  return name.startsWith('is_');
}

function isCount(value: unknown): boolean {
  return !isSaid(value) || (Number.isSafeInteger(value) && Number(value) >= 1);
}

function isMaybe(type: 'string' | 'boolean', value: unknown): boolean {
  return !isSaid(value) || typeof value === type;
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null;
}
