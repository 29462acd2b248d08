import type { AdapterDefinition, AdapterInstanceType } from '../adapter-definition.ts';
import { checkCustomUnits } from '../custom-units-in-use.ts';
import { relationshipModes } from '../relationship-mode.ts';
import { checkAttributes } from './check-attributes.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkFavorites } from './check-favorites.ts';
import { checkFields, parameterKind } from './check-fields.ts';
import { checkSharedKeys } from './check-object-type.ts';
import { checkObjectTypeLists, typesIn } from './check-object-type-lists.ts';
import { checkTraits, traitRules } from './check-traits.ts';
import { keyProblem } from './key-rules.ts';
import {
  anything,
  checkMembers,
  checkRecord,
  isPlain,
  list,
  members,
  needed,
  oneOf,
  type Rules,
  text,
  wholeNumberFrom1,
} from './member-rules.ts';
import { Place } from './place.ts';

const definitionRules: Rules<AdapterDefinition> = {
  key: anything,
  label: text,
  version: wholeNumberFrom1,
  instance: anything,
  parameters: anything,
  credentials: anything,
  objectTypes: needed(list),
  foreignObjectTypes: list,
  relationships: oneOf(...relationshipModes),
  favoriteGroups: anything,
};

const instanceRules: Rules<AdapterInstanceType> = {
  key: anything,
  label: text,
  attributes: anything,
  monitoringInterval: wholeNumberFrom1,
  ...traitRules,
};

/**
 * Checks all that an adapter declares but its object types, which were checked when they were made.
 *
 * @param functions the rules of its other members
 * @throws SdkError INVALID_DEFINITION naming everything that the platform would not take
 */
export function checkAdapter(adapter: unknown, functions: Rules<Record<string, unknown>>): void {
  const place = new Place('adapter', isPlain(adapter) ? adapter.key : undefined);
  if (checkRecord(place, adapter)) {
    place.report(adapterKeyProblem(adapter.key));
    checkMembers(place, adapter, members({ ...definitionRules, ...functions }));
    const { parameters = {}, credentials = {}, instance = {} } = adapter;
    checkFields(place, parameters, parameterKind);
    checkCredentials(place, credentials);
    checkInstance(place, instance, parameters);
    checkObjectTypeLists(place, adapter);
    checkCustomUnits(place, attributesOf(adapter));
    checkFavorites(place, adapter.favoriteGroups, attributesOf(adapter));
  }
  place.refuseProblems();
}

function adapterKeyProblem(key: unknown): string | undefined {
  if (typeof key === 'string' && /^[A-Za-z][A-Za-z0-9_]*$/.test(key)) return undefined;
  return 'its key must be letters from A to Z, digits and _, beginning with a letter';
}

function checkInstance(place: Place, instance: unknown, parameters: unknown): void {
  const own = place.within('adapter instance');
  if (!checkRecord(own, instance)) return;
  checkMembers(own, instance, members(instanceRules));
  const { key, attributes = {} } = instance;
  if (key !== undefined) own.report(keyProblem(key));
  checkAttributes(own, attributes);
  checkTraits(own, { ...instance, identifiers: parameters });
  checkSharedKeys(place, parameterKind, parameters, attributes);
}

function attributesOf({ instance, objectTypes }: Record<string, unknown>): unknown[] {
  return [instance, ...typesIn(objectTypes)].map((type) => isPlain(type) && type.attributes);
}
