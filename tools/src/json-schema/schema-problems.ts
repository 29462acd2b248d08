import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** One rule of a schema that a value breaks. */
export interface SchemaProblem {
  /** Where the value is, such as `$.platform[0]`. */
  readonly path: string;
  /** Begins with a verb: what follows on the place. */
  readonly message: string;
}

const validators = new Map<string, ValidateFunction>();

/**
 * Every rule of one of our schemas that a value breaks.
 *
 * @param schema name of a file below `schemas`. In each of its parts the description begins with a
 *   sentence that says what the value is, since messages are made of it
 */
export function schemaProblems(schema: string, json: unknown): SchemaProblem[] {
  const validate = validators.get(schema) ?? compiled(schema);
  validators.set(schema, validate);
  return validate(json) ? [] : (validate.errors ?? []).map(problemOf);
}

/** The members that one of our schemas has for its value. */
export function schemaMembers(schema: string): string[] {
  return Object.keys(schemaOf(schema).properties ?? {});
}

function schemaOf(schema: string): {
  readonly [keyword: string]: unknown;
  readonly properties?: object;
} {
  return JSON.parse(readFileSync(new URL(`../../schemas/${schema}`, import.meta.url), 'utf8'));
}

function compiled(schema: string): ValidateFunction {
  // With `verbose`, an error brings the value and the part of the schema that it breaks.
  const ajv = new Ajv({ allErrors: true, messages: false, ownProperties: true, verbose: true });
  return ajv.compile(schemaOf(schema));
}

function problemOf(error: ErrorObject): SchemaProblem {
  const path = `$${error.instancePath.split('/').slice(1).map(memberStep).join('')}`;
  return error.keyword === 'required'
    ? { path: `${path}${memberStep(String(error.params.missingProperty))}`, message: 'is missing' }
    : { path, message: `is ${shown(error.data)}: it must be ${duty(error)}` };
}

/** How a member follows on a path: with a dot, or quoted in brackets. */
export function memberStep(part: string): string {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function duty({ parentSchema }: ErrorObject): string {
  const description = String(parentSchema?.description);
  const [sentence = description] = description.split(/\.(?: |$)/);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
