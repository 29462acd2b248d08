import type { ObjectTypeDefinition } from '../object-type-definition.ts';
import { isMade } from './check-object-type.ts';
import { checkRepeatedKeys, keyed } from './key-rules.ts';
import { isPlain } from './member-rules.ts';
import type { Place } from './place.ts';

type Types = readonly ObjectTypeDefinition[];

/** Checks the lists of object types: what is in them, its place there, and the keys. */
export function checkObjectTypeLists(place: Place, adapter: Record<string, unknown>): void {
  checkMade(place, 'objectTypes', 'defineObjectType()', adapter.objectTypes);
  checkMade(place, 'foreignObjectTypes', 'foreignObjectType()', adapter.foreignObjectTypes);
  checkOwnTypes(place, adapter, typesIn(adapter.objectTypes));
  checkForeignTypes(place, adapter, typesIn(adapter.foreignObjectTypes));
}

function checkMade(place: Place, member: string, maker: string, types: unknown): void {
  if (!Array.isArray(types)) return;
  for (const [index, type] of types.entries()) {
    if (!isMade(type)) place.within(`${member}[${index}]`).report(`must be made by ${maker}`);
  }
}

/** Those of a list that are what they should be. */
export function typesIn(list: unknown): Types {
  return Array.isArray(list) ? list.filter(isMade) : [];
}

function checkOwnTypes(place: Place, adapter: Record<string, unknown>, types: Types): void {
  for (const { adapterKind, key } of types) {
    if (adapterKind !== undefined) {
      foreignPlace(place, adapterKind, key).report('belongs into foreignObjectTypes');
    }
  }
  const keys = types.map(({ key }) => key);
  const instance = keyed('adapter instance', [instanceKey(adapter)]);
  checkRepeatedKeys(place, [...instance, ...keyed('object type', keys)]);
}

function instanceKey({ key, instance }: Record<string, unknown>): string {
  const given = isPlain(instance) ? instance.key : undefined;
  return typeof given === 'string' ? given : `${key}_adapter_instance`;
}

function checkForeignTypes(place: Place, adapter: Record<string, unknown>, types: Types): void {
  const own = String(adapter.key).toLowerCase();
  for (const { adapterKind, key } of types) {
    if (adapterKind === undefined) {
      place.within('object type', key).report('belongs into objectTypes');
    } else if (adapterKind.toLowerCase() === own) {
      const ofItself = foreignPlace(place, adapterKind, key);
      ofItself.report('is of this adapter itself: make it with defineObjectType()');
    }
  }
  const byAdapter = Map.groupBy(types, ({ adapterKind }) => adapterKind?.toLowerCase());
  for (const ofOne of byAdapter.values()) {
    const keys = ofOne.map(({ key }) => key);
    checkRepeatedKeys(
      place.within('foreign adapter', ofOne[0]?.adapterKind),
      keyed('object type', keys),
    );
  }
}

function foreignPlace(place: Place, adapterKind: string, key: string): Place {
  return place.within('foreign adapter', adapterKind).within('object type', key);
}
