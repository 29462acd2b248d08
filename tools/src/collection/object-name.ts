import type { ObjectKey } from '@packwright/api';

/** What people and tables call an object type, with the adapter it belongs to. */
export function objectTypeName({ adapterKind, objectKind }: ObjectKey): string {
  return `${adapterKind}::${objectKind}`;
}

/** What people call an object: `North (OrchardAdapter::orchard)`. */
export function objectName(key: ObjectKey): string {
  return `${key.name} (${objectTypeName(key)})`;
}

/** Whether a key says all that a key must say; one that does not is nobody's. */
export function isComplete({ name, adapterKind, objectKind }: ObjectKey): boolean {
  return name !== '' && adapterKind !== '' && objectKind !== '';
}
