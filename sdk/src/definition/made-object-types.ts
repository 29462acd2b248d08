import type { ObjectTypeDefinition } from './object-type-definition.ts';

const made = new WeakSet<object>();

/** Notes that an object type was checked; one that was put together by hand never was. */
export function noteAsMade<T extends ObjectTypeDefinition>(type: T): T {
  made.add(type);
  return type;
}

export function isMade(type: unknown): type is ObjectTypeDefinition {
  return typeof type === 'object' && type !== null && made.has(type);
}
