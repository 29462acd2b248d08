import { SdkError } from '../errors.ts';

/** What was collected in place of an object, and what to write instead. Shows no value: it may be secret. */
export function notAnObject(given: unknown): SdkError {
  return new SdkError(
    'INVALID_OBJECT',
    `Collect objects made by ObjectType.object() only, got ${nameOf(given)}.`,
  );
}

function nameOf(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (typeof given !== 'object') return `a ${typeof given}`;
  if (Array.isArray(given)) return 'a list: use yield*';
  if ('then' in given) return 'a Promise: await it';
  if ('next' in given) return 'a generator: use yield*';
  return 'something else';
}
