import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { SdkError } from '../errors.ts';
import type { ObjectContent } from '../object/object-content.ts';
import { describeKey } from '../object/object-key.ts';

/** The object types that an adapter declares, its own and foreign ones. */
export class DeclaredTypes {
  readonly #types: readonly ObjectTypeDefinition[] | undefined;
  readonly #known = new Set<ObjectTypeDefinition | undefined>();

  /** @param types undefined where the adapter declares nothing and may collect anything */
  constructor(types: readonly ObjectTypeDefinition[] | undefined) {
    this.#types = types;
    // The adapter instance, and objects made of a key.
    this.#known.add(undefined);
  }

  /** @throws SdkError INVALID_OBJECT for an object of another type */
  check({ key, rules: { type } }: ObjectContent): void {
    if (this.#known.has(type)) return;
    const isDeclared =
      this.#types?.some(
        (declared) => declared.key === type?.key && declared.adapterKind === type?.adapterKind,
      ) ?? true;
    if (isDeclared) this.#known.add(type);
    else throw new SdkError('INVALID_OBJECT', `${describeKey(key)}: ${advice(type?.adapterKind)}.`);
  }
}

function advice(adapterKind: string | undefined): string {
  const list = adapterKind === undefined ? 'objectTypes' : 'foreignObjectTypes';
  return `add its object type to ${list} of the adapter`;
}
