import { jsonMembers } from '../json-schema/json-members.ts';

/** The version in an answer to `/apiVersion`, as three numbers; undefined where there is none. */
export function apiVersionText(body: Buffer): string | undefined {
  const members = jsonMembers(body.toString('utf8'));
  // Servers of the vendor's later images write the second of each.
  const parts = ['major', 'minor', 'maintenance'].map(
    (part) => members[part] ?? members[`${part}Version`],
  );
  return parts.every((part) => Number.isInteger(part)) ? parts.join('.') : undefined;
}
