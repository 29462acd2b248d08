import { declaredPath } from '../../checks/declared-path.ts';
import type { DescribeModel, ObjectTypeModel } from '../../describe/describe-model.ts';
import type { ContentFinding } from '../content-finding.ts';
import { attributeKeys } from './attribute-keys.ts';
import type { Mention, MentionedAttribute } from './mention.ts';
import { nearest } from './nearest.ts';
import { isPlatformKey, platformAdapterKinds } from './platform-names.ts';

/** What is wrong with one mention. */
export type Undeclared = Pick<ContentFinding, 'severity' | 'message'>;

/** Compares a mention with the describe; undefined where all that it names is declared. */
export function undeclared(
  mention: Mention,
  describe: DescribeModel,
  foreign: ReadonlySet<string>,
): Undeclared | undefined {
  const { adapterKind, objectType, attribute } = mention;
  if (adapterKind !== describe.adapterKind) return otherAdapter(adapterKind, describe, foreign);
  // A star stands for all types.
  if (objectType === undefined || objectType === '*') return undefined;
  const type = describe.objectTypes.get(objectType);
  if (type === undefined) {
    return error(
      `the object type "${objectType}" is not in the describe`,
      objectType,
      describe.objectTypes.keys(),
    );
  }
  return attribute === undefined ? undefined : undeclaredAttribute(attribute, type);
}

/** Content may be about objects of other packs, but a name that is nearly right is a mistake. */
function otherAdapter(
  adapterKind: string,
  describe: DescribeModel,
  foreign: ReadonlySet<string>,
): Undeclared | undefined {
  if (platformAdapterKinds.has(adapterKind) || foreign.has(adapterKind)) return undefined;
  if (nearest(adapterKind, [describe.adapterKind]) !== undefined) {
    return error(`the adapter "${adapterKind}" is not that of the describe`, adapterKind, [
      describe.adapterKind,
    ]);
  }
  const message = `the adapter "${adapterKind}" is not that of the describe: nobody checks what is named of it`;
  return { severity: 'WARNING', message };
}

function undeclaredAttribute(
  { key, as }: MentionedAttribute,
  type: ObjectTypeModel,
): Undeclared | undefined {
  const { attribute } = declaredPath(key, type);
  if (attribute === undefined) {
    if (isPlatformKey(key)) return undefined;
    const what = as ?? 'metric or property';
    return error(
      `the object type "${type.key}" has no ${what} "${key}" in the describe`,
      // Instances have any names, and the describe has none of them.
      key.replace(/:[^|]*/g, ''),
      attributeKeys(type),
    );
  }
  const declared = attribute.isProperty ? 'property' : 'metric';
  if (as === undefined || as === declared) return undefined;
  const message = `"${key}" of the object type "${type.key}" is a ${declared}, and is taken for a ${as}`;
  return { severity: 'ERROR', message };
}

function error(sentence: string, name: string, known: Iterable<string>): Undeclared {
  const meant = nearest(name, known);
  const hint = meant === undefined ? '' : `: did you mean "${meant}"?`;
  return { severity: 'ERROR', message: `${sentence}${hint}` };
}
