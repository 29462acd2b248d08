import { isObject } from '../project/json-file.ts';
import { compareTexts } from './object-reference.ts';

/** An answer as it is recorded: members by name, lists of texts in order, other lists as they are. */
export function normalAnswer(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.every((entry) => typeof entry === 'string')
      ? value.toSorted(compareTexts)
      : value.map(normalAnswer);
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).toSorted(([one], [other]) => compareTexts(one, other));
  return Object.fromEntries(members.map(([name, member]) => [name, normalAnswer(member)]));
}
