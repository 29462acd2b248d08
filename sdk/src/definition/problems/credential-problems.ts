import type { CredentialType } from '../credential-type.ts';
import { credentialFieldMembers, fieldsProblems, repeatedFields } from './field-problems.ts';
import { keyProblem, repeatedKeys } from './key-problems.ts';
import {
  anything,
  isPlain,
  memberProblems,
  needed,
  type Rule,
  recordProblem,
  text,
} from './member-problems.ts';
import { shown } from './shown.ts';

const members: Record<keyof CredentialType, Rule> = { label: text, fields: needed(anything) };

/** What is wrong with the credential types of an adapter. */
export function* credentialsProblems(where: string, credentials: unknown): Generator<string> {
  if (!isPlain(credentials)) {
    yield `${where}: its credentials ${recordProblem(credentials)}`;
    return;
  }
  for (const [key, type] of Object.entries(credentials)) {
    yield* credentialTypeProblems(`${where}, credential type ${shown(key)}`, key, type);
  }
  const types = Object.keys(credentials).map((key) => ({ what: 'credential type', key }));
  yield* repeatedKeys(where, types);
}

function* credentialTypeProblems(where: string, key: string, type: unknown): Generator<string> {
  const problem = keyProblem(key);
  if (problem !== undefined) yield `${where}: ${problem}`;
  // In describe.xml the keys of all credential types are one text.
  if (key.includes(',')) yield `${where}: its key must not contain a comma, which divides keys`;
  if (!isPlain(type)) {
    yield `${where}: ${recordProblem(type)}`;
    return;
  }
  yield* memberProblems(where, type, members);
  const { fields } = type;
  if (fields === undefined) return;
  yield* fieldsProblems(where, 'field', fields, credentialFieldMembers);
  yield* repeatedFields(where, 'field', fields);
  if (isPlain(fields) && Object.keys(fields).length === 0) {
    yield `${where}: it has no fields, and the platform wants one at least`;
  }
}
