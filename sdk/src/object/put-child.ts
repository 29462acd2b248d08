import { SdkError } from '../errors.ts';
import type { ObjectContent } from './object-content.ts';
import { describeKey, sameObject } from './object-key.ts';
import { Relations } from './relations.ts';

/** The relationships of a parent from now on, even if it gets no child. */
export function relationsOf(parent: ObjectContent): Relations {
  if (parent.relations !== undefined) return parent.relations;
  parent.relations = new Relations(parent.key);
  parent.listener?.related(parent, parent.relations);
  return parent.relations;
}

/** Makes one a child of the other. @throws SdkError INVALID_OBJECT when both are the same object */
export function putChild(parent: ObjectContent, child: ObjectContent): void {
  if (sameObject(parent.key, child.key)) {
    throw new SdkError('INVALID_OBJECT', `${describeKey(child.key)} cannot be a child of itself.`);
  }
  const relations = relationsOf(parent);
  relations.add(child.key);
  child.parents ??= [];
  child.parents.push(relations);
  child.listener?.related(child, relations);
}
