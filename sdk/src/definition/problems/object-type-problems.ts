import type { ObjectTypeOptions } from '../object-type-definition.ts';
import { attributesProblems, keyedAttributes } from './attribute-problems.ts';
import { fieldsProblems, identifierMembers } from './field-problems.ts';
import { type Keyed, keyProblem, repeatedKeys } from './key-problems.ts';
import {
  anything,
  flag,
  isPlain,
  memberProblems,
  oneOf,
  type Rule,
  recordProblem,
  text,
} from './member-problems.ts';
import { shown } from './shown.ts';

const members: Record<keyof ObjectTypeOptions, Rule> = {
  label: text,
  identifiers: anything,
  attributes: anything,
  dynamic: flag,
  checks: oneOf('strict', 'lenient'),
};

/** What is wrong with an object type, whoever's it is. */
export function* objectTypeProblems(
  adapterKind: unknown,
  key: unknown,
  options: unknown,
): Generator<string> {
  const where = objectTypeName(adapterKind, key);
  const problem = keyProblem(key);
  if (problem !== undefined) yield `${where}: ${problem}`;
  const kindProblem = adapterKind === undefined ? undefined : keyProblem(adapterKind);
  if (kindProblem !== undefined) yield `${where}: the adapter: ${kindProblem}`;
  if (!isPlain(options)) {
    yield `${where}: ${recordProblem(options)}`;
    return;
  }
  yield* memberProblems(where, options, members);
  const { identifiers = {}, attributes = {} } = options;
  yield* fieldsProblems(where, 'identifier', identifiers, identifierMembers);
  yield* attributesProblems(where, attributes);
  yield* repeatedMembers(where, 'identifier', identifiers, attributes);
}

export function objectTypeName(adapterKind: unknown, key: unknown): string {
  const name = `object type ${shown(key)}`;
  return adapterKind === undefined ? name : `${name} of adapter ${shown(adapterKind)}`;
}

/** In describe.xml the fields of a type, its attributes and its groups stand side by side. */
export function repeatedMembers(
  where: string,
  what: 'identifier' | 'parameter',
  fields: unknown,
  attributes: unknown,
): Iterable<string> {
  const keys = isPlain(fields) ? Object.keys(fields) : [];
  const keyed: Keyed[] = keys.map((key) => ({ what, key }));
  return repeatedKeys(where, [...keyed, ...keyedAttributes(attributes)]);
}
