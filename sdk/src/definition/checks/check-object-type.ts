import type { ObjectTypeDefinition, ObjectTypeOptions } from '../object-type-definition.ts';
import { objectTypeKinds, objectTypeSubKinds } from '../object-type-traits.ts';
import { checkAttributes, keyedAttributes } from './check-attributes.ts';
import { checkFields, type FieldKind, identifierKind } from './check-fields.ts';
import { checkTraits, traitRules } from './check-traits.ts';
import { checkRepeatedKeys, keyed, keyProblem } from './key-rules.ts';
import {
  anything,
  checkMembers,
  checkRecord,
  flag,
  isPlain,
  members,
  oneOf,
  type Rules,
  text,
} from './member-rules.ts';
import { Place } from './place.ts';

const rules: Rules<ObjectTypeOptions> = {
  label: text,
  identifiers: anything,
  attributes: anything,
  dynamic: flag,
  checks: oneOf('strict', 'lenient'),
  type: oneOf(...Object.keys(objectTypeKinds)),
  subType: oneOf(...Object.keys(objectTypeSubKinds)),
  ...traitRules,
};
const objectTypeMembers = members(rules);

/** @throws SdkError INVALID_DEFINITION naming everything that the platform would not take */
export function checkObjectType(adapterKind: unknown, key: unknown, options: unknown): void {
  const place = placeOf(adapterKind, key);
  place.report(keyProblem(key));
  if (checkRecord(place, options)) {
    checkMembers(place, options, objectTypeMembers);
    const { identifiers = {}, attributes = {} } = options;
    checkFields(place, identifiers, identifierKind);
    checkNameIdentifier(place, identifiers);
    checkAttributes(place, attributes);
    checkSharedKeys(place, identifierKind, identifiers, attributes);
    checkTraits(place, options);
  }
  place.refuseProblems();
}

const made = new WeakSet<object>();

/** Notes that an object type was checked; one that was put together by hand never was. */
export function noteAsMade<T extends ObjectTypeDefinition>(type: T): T {
  made.add(type);
  return type;
}

export function isMade(type: unknown): type is ObjectTypeDefinition {
  return typeof type === 'object' && type !== null && made.has(type);
}

function placeOf(adapterKind: unknown, key: unknown): Place {
  if (adapterKind === undefined) return new Place('object type', key);
  const adapter = new Place('foreign adapter', adapterKind);
  adapter.report(keyProblem(adapterKind));
  return adapter.within('object type', key);
}

/** An identifier with this key has the name of the object for its value. */
function checkNameIdentifier(place: Place, identifiers: unknown): void {
  const identifier = isPlain(identifiers) ? identifiers.name : undefined;
  if (isPlain(identifier) && identifier.type === 'integer') {
    place.within('identifier', 'name').report('must be a text: it is the name of the object');
  }
}

/** In describe.xml the fields of a type, its attributes and its groups stand side by side. */
export function checkSharedKeys(
  place: Place,
  { what }: FieldKind,
  fields: unknown,
  attributes: unknown,
): void {
  const keys = isPlain(fields) ? Object.keys(fields) : [];
  checkRepeatedKeys(place, [...keyed(what, keys), ...keyedAttributes(attributes)]);
}
