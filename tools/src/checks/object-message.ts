import type { ObjectKey } from '@packwright/api';

/** A message about an object, in the vendor's form: `(server: North) > …`. */
export function objectMessage({ objectKind, name }: ObjectKey, text: string): string {
  return `(${objectKind}: ${name}) > ${text}`;
}
