import type { ObjectTypeDefinition } from '../definition/object-type-definition.ts';
import { declaredMembers } from './declared-member.ts';
import type { PathLookup } from './member-at.ts';

/** What an object needs to know of its type to check what it is given; one for all its objects. */
export type ObjectRules = PathLookup & {
  /** Undefined for the adapter instance and for `foreignObject`: both may always be collected. */
  readonly type: ObjectTypeDefinition | undefined;
  readonly dynamic: boolean;
  readonly lenient: boolean;
};

export function objectRules(
  { attributes, dynamic, checks }: Pick<ObjectTypeDefinition, 'attributes' | 'dynamic' | 'checks'>,
  type?: ObjectTypeDefinition,
): ObjectRules {
  return {
    type,
    members: declaredMembers(attributes, ''),
    byPath: new Map(),
    dynamic,
    lenient: checks === 'lenient',
  };
}
