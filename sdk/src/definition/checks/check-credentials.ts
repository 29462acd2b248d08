import type { CredentialType } from '../credential-type.ts';
import { checkFields, credentialFieldKind } from './check-fields.ts';
import { checkRepeatedKeys, keyed, keyProblem } from './key-rules.ts';
import {
  checkedElsewhere,
  checkMembers,
  checkRecord,
  isPlain,
  members,
  needed,
  type Rules,
  text,
} from './member-rules.ts';
import type { Place } from './place.ts';

const rules: Rules<CredentialType> = {
  label: text,
  fields: needed(checkedElsewhere('fields by key')),
};
const credentialTypeMembers = members(rules);

/** Checks the credential types of an adapter. */
export function checkCredentials(place: Place, credentials: unknown): void {
  if (!checkRecord(place, credentials, 'its credentials ')) return;
  for (const [key, type] of Object.entries(credentials)) {
    const own = place.within('credential type', key);
    own.report(keyProblem(key));
    // In describe.xml the keys of all credential types are one text.
    if (key.includes(',')) own.report('its key must not contain a comma, which divides keys');
    if (checkRecord(own, type)) checkCredentialType(own, type);
  }
  checkRepeatedKeys(place, keyed('credential type', Object.keys(credentials)));
}

function checkCredentialType(place: Place, type: Record<string, unknown>): void {
  checkMembers(place, type, credentialTypeMembers);
  const { fields } = type;
  if (fields === undefined) return;
  checkFields(place, fields, credentialFieldKind);
  const keys = isPlain(fields) ? Object.keys(fields) : ['unknown'];
  checkRepeatedKeys(place, keyed('field', keys));
  if (keys.length === 0) place.report('it has no fields, and the platform wants one at least');
}
