import type { DeclaredMember } from './declared-members.ts';
import { memberAt, type UnknownPath } from './member-at.ts';
import type { ObjectContent } from './object-content.ts';
import { putDeclared, putUndeclared } from './put-value.ts';

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
