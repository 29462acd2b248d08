import { jsonObjects, textOf } from './json-values.ts';
import type { MentionedType } from './mention.ts';

/** What the widgets of a file of dashboards refer to. */
export interface DashboardEntries {
  /** The object type that a reference means; undefined where it means none, or is unknown. */
  typeOf(reference: string | undefined): MentionedType | undefined;
}

/** Reads the entries of a file; other files have none. */
export function dashboardEntries(json: unknown): DashboardEntries {
  const types = new Map<string, MentionedType>();
  for (const { members } of jsonObjects(json)) {
    const id = textOf(members, 'internalId');
    const adapterKind = textOf(members, 'adapterKindKey');
    const objectType = textOf(members, 'resourceKindKey');
    if (id && adapterKind && objectType) types.set(id, { adapterKind, objectType });
  }
  return {
    typeOf: (reference = '') => types.get(reference) ?? typeInReference(reference),
  };
}

/**
 * The platform also writes types out: `002`, the length of the adapter's key in three digits, that
 * key, and the key of the object type, as in `002006VMWAREHostSystem`.
 */
function typeInReference(reference: string): MentionedType | undefined {
  const [, length, keys = ''] = /^002(\d{3})(.+)$/s.exec(reference) ?? [];
  const end = Number(length);
  return length === undefined || end >= keys.length
    ? undefined
    : { adapterKind: keys.slice(0, end), objectType: keys.slice(end) };
}
