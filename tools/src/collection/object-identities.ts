import type { ObjectKey } from '@packwright/api';
import { objectIdentity } from './object-identity.ts';

/** Remembers identities for as long as several look at the same keys: each is made once. */
export class ObjectIdentities {
  readonly #known = new Map<ObjectKey, string>();

  of(key: ObjectKey): string {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const identity = objectIdentity(key);
    this.#known.set(key, identity);
    return identity;
  }
}
