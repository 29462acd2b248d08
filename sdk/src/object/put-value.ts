import type { DeclaredMember } from './declared-members.ts';
import type { ObjectContent } from './object-content.ts';
import { isNumber, valueProblem } from './value-problem.ts';

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
