import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type ManifestProblem, manifestError } from './manifest-problem.ts';

let validator: ValidateFunction | undefined;

/** Every rule of the published schema that a manifest breaks. */
export function manifestSchemaProblems(json: unknown): ManifestProblem[] {
  validator ??= compiled();
  return validator(json) ? [] : (validator.errors ?? []).map(problemOf);
}

function compiled(): ValidateFunction {
  const schema = new URL('../../schemas/manifest.schema.json', import.meta.url);
  // With `verbose`, an error brings the value and the part of the schema that it breaks.
  return new Ajv({ allErrors: true, messages: false, ownProperties: true, verbose: true }).compile(
    JSON.parse(readFileSync(schema, 'utf8')),
  );
}

function problemOf(error: ErrorObject): ManifestProblem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`))
    .join('');
  return error.keyword === 'required'
    ? manifestError(`$${path}.${error.params.missingProperty}`, 'is missing')
    : manifestError(`$${path}`, `is ${JSON.stringify(error.data)}: it must be ${duty(error)}`);
}

/** Descriptions of the schema begin with a sentence that says what a value is. */
function duty({ parentSchema }: ErrorObject): string {
  const description = String(parentSchema?.description);
  const [sentence = description] = description.split(/\.(?: |$)/);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
