import { withoutInstance } from '../definition/attribute-values.ts';
import {
  type DeclaredMember,
  type Instances,
  instanceMembers,
  type Members,
} from './declared-member.ts';
import { instanceProblem, keyPathProblem, undeclared } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';
import { putDeclared, putUndeclared } from './put-value.ts';
import { kindOf, shown } from './value-problem.ts';

/** Takes values that are shaped like the definition. */
export function putValues(
  content: ObjectContent,
  members: Members,
  values: unknown,
  time: number,
): void {
  if (!isRecord(values)) {
    content.refuse(`set takes an object shaped like the definition, got ${shown(values)}`);
  } else putMembers(content, members, values, time);
}

type ValueRecord = { readonly [key: string | symbol]: unknown };

/**
 * An object that an author wrote, of a class too. A Map, a Set, a Date or a Promise has no keys of its
 * own: what is in it would be lost without a word.
 */
function isRecord(value: unknown): value is ValueRecord {
  return typeof value === 'object' && value !== null && kindOf(value) === 'Object';
}

function putMembers(
  content: ObjectContent,
  members: Members,
  values: ValueRecord,
  time: number,
): void {
  for (const key of Object.keys(values)) {
    const member = members.byKey.get(key);
    const value = values[key];
    if (member === undefined) putUnknown(content, members.prefix + key, value, time);
    else if (value !== undefined) putMember(content, member, value, time);
  }
}

function putMember(
  content: ObjectContent,
  member: DeclaredMember,
  value: unknown,
  time: number,
): void {
  const { path, members, instances } = member;
  if (members === undefined) putDeclared(content, member, value, time);
  else if (!isRecord(value)) {
    const expectation = instances
      ? 'takes an object for each instance'
      : 'is a group and takes an object';
    content.refuse(`${path} ${expectation}, got ${shown(value)}`);
  } else if (instances === undefined) putMembers(content, members, value, time);
  else putInstances(content, instances, members, value, time);
}

function putInstances(
  content: ObjectContent,
  instances: Instances,
  totals: Members,
  values: ValueRecord,
  time: number,
): void {
  const { path, required } = instances;
  for (const instance of Object.keys(values)) {
    const problem = instanceProblem(instance);
    const value = values[instance];
    if (problem !== undefined) content.refuse(`${path}: ${problem}`);
    else if (isRecord(value)) {
      putMembers(content, instanceMembers(instances, instance), value, time);
    } else if (value !== undefined) {
      content.refuse(`${path}:${instance} takes an object, got ${shown(value)}`);
    }
  }
  const total = values[withoutInstance];
  if (total === undefined) return;
  if (required) content.refuse(`${path} takes values for its instances only`);
  if (isRecord(total)) putMembers(content, totals, total, time);
  else content.refuse(`${path} takes an object withoutInstance, got ${shown(total)}`);
}

/** Lenient checks let a value pass that can be written without knowing more of it. */
function putUnknown(content: ObjectContent, path: string, value: unknown, time: number): void {
  const problem = keyPathProblem(path);
  content.refuse(`${path} ${problem ?? undeclared.problem}`);
  if (problem !== undefined || value === undefined) return;
  if (!isRecord(value)) {
    putUndeclared(content, typeof value === 'string' ? 'property' : 'metric', path, value, time);
    return;
  }
  for (const key of Object.keys(value)) putUnknown(content, `${path}|${key}`, value[key], time);
}
