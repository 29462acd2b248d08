import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import type { ObjectContent } from '../object/object-content.ts';
import { describeKey } from '../object/object-key.ts';

/** The object types that an adapter declares, its own and foreign ones. */
export class DeclaredTypes {
  readonly #types: readonly ObjectTypeDefinition[] | undefined;
  readonly #known = new Set<ObjectTypeDefinition>();

  /** @param types undefined where the adapter declares nothing and may collect anything */
  constructor(types: readonly ObjectTypeDefinition[] | undefined) {
    this.#types = types;
  }

  /** @throws SdkError INVALID_OBJECT for an object of another type */
  check({ key, rules: { type } }: ObjectContent): void {
    // The adapter instance, and objects made of a key, have none.
    if (type === undefined || this.#known.has(type)) return;
    if (this.#types?.includes(type) ?? true) this.#known.add(type);
    else throw new SdkError('INVALID_OBJECT', `${describeKey(key)}: ${this.#advice(type)}.`);
  }

  /** One of the same key may have other identifiers and attributes. */
  #advice({ key, adapterKind }: ObjectTypeDefinition): string {
    const list = adapterKind === undefined ? 'objectTypes' : 'foreignObjectTypes';
    const hasTwin = this.#types?.some(
      (type) => type.key === key && type.adapterKind === adapterKind,
    );
    return hasTwin
      ? `its object type is not the one in ${list} of the adapter but another with the same key: define it once and import it`
      : `add its object type to ${list} of the adapter`;
  }
}
