import type { DeclaredMember } from './declared-member.ts';
import { memberAt, type UnknownPath } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';
import { isNumber, valueProblem } from './value-problem.ts';

/** Takes one value for the metric or property at a path. */
export function putAt(
  content: ObjectContent,
  kind: 'metric' | 'property',
  path: string,
  value: unknown,
  time: number,
): void {
  const found = memberAt(content.rules, path);
  if ('kind' in found && found.kind === kind) {
    if (value !== undefined) putDeclared(content, found, value, time);
    return;
  }
  const unknown = 'kind' in found ? ofOtherKind(found) : found;
  const allowed = unknown.undeclared && content.rules.dynamic;
  if (!allowed) content.refuse(`${path} ${unknown.problem}`);
  if (unknown.writable && value !== undefined) putUndeclared(content, kind, path, value, time);
}

function ofOtherKind({ kind }: DeclaredMember): UnknownPath {
  return { problem: `is declared as a ${kind}`, undeclared: false, writable: true };
}

/** Takes the value of a metric or property that the object type declares. */
export function putDeclared(
  content: ObjectContent,
  { kind, path, takes }: DeclaredMember,
  value: unknown,
  time: number,
): void {
  if (takes === 'text' && typeof value === 'string') {
    content.properties.put(path, value, time);
  } else if (takes !== 'text' && isNumber(value, takes)) {
    const values = kind === 'metric' ? content.metrics : content.properties;
    values.put(path, value, time);
  } else content.refuse(`${path} ${valueProblem(takes, value)}`);
}

/** Takes the value of a metric or property that no object type declares. */
export function putUndeclared(
  content: ObjectContent,
  kind: 'metric' | 'property',
  path: string,
  value: unknown,
  time: number,
): void {
  if (kind === 'metric' && isNumber(value, 'number')) {
    content.metrics.put(path, value, time);
  } else if (kind === 'property' && (typeof value === 'string' || isNumber(value, 'number'))) {
    content.properties.put(path, value, time);
  } else {
    const takes = kind === 'metric' ? 'number' : 'text or number';
    content.refuse(`${path} ${valueProblem(takes, value)}`);
  }
}
