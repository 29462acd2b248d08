import type { AdapterDefinition, AdapterInstanceType } from '../adapter-definition.ts';
import { relationshipModes } from '../relationship-mode.ts';
import { attributesProblems } from './attribute-problems.ts';
import { credentialsProblems } from './credential-problems.ts';
import { customUnitProblems } from './custom-unit-problems.ts';
import { fieldsProblems, parameterMembers } from './field-problems.ts';
import { keyProblem } from './key-problems.ts';
import {
  anything,
  isPlain,
  list,
  type Members,
  memberProblems,
  needed,
  oneOf,
  type Rule,
  recordProblem,
  text,
  wholeNumberFrom1,
} from './member-problems.ts';
import { objectTypeListProblems, typesIn } from './object-type-list-problems.ts';
import { repeatedMembers } from './object-type-problems.ts';
import { shown } from './shown.ts';

const members: Record<keyof AdapterDefinition, Rule> = {
  key: anything,
  label: text,
  version: wholeNumberFrom1,
  instance: anything,
  parameters: anything,
  credentials: anything,
  objectTypes: needed(list),
  foreignObjectTypes: list,
  relationships: oneOf(...relationshipModes),
};

const instanceMembers: Record<keyof AdapterInstanceType, Rule> = {
  key: anything,
  label: text,
  attributes: anything,
};

/** What is wrong with an adapter, apart from its object types, which were checked when they were made. */
export function* adapterProblems(adapter: unknown, functions: Members): Generator<string> {
  if (!isPlain(adapter)) {
    yield `an adapter ${recordProblem(adapter)}`;
    return;
  }
  const { key, parameters = {}, credentials = {}, instance = {} } = adapter;
  const where = `adapter ${shown(key)}`;
  if (typeof key !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(key)) {
    yield `${where}: its key must be letters from A to Z, digits and _, beginning with a letter`;
  }
  yield* memberProblems(where, adapter, { ...members, ...functions });
  yield* fieldsProblems(where, 'parameter', parameters, parameterMembers);
  yield* credentialsProblems(where, credentials);
  yield* instanceProblems(where, instance, parameters);
  yield* objectTypeListProblems(where, adapter);
  yield* customUnitProblems(where, attributesOf(adapter));
}

function* instanceProblems(where: string, instance: unknown, parameters: unknown) {
  const itself = `${where}, adapter instance`;
  if (!isPlain(instance)) {
    yield `${itself}: ${recordProblem(instance)}`;
    return;
  }
  yield* memberProblems(itself, instance, instanceMembers);
  const { key, attributes = {} } = instance;
  const problem = key === undefined ? undefined : keyProblem(key);
  if (problem !== undefined) yield `${itself}: ${problem}`;
  yield* attributesProblems(itself, attributes);
  yield* repeatedMembers(where, 'parameter', parameters, attributes);
}

function attributesOf({ instance, objectTypes }: Record<string, unknown>): unknown[] {
  return [instance, ...typesIn(objectTypes)].map((type) => isPlain(type) && type.attributes);
}
