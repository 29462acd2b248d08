import { isMade } from '../made-object-types.ts';
import type { ObjectTypeDefinition } from '../object-type-definition.ts';
import { repeatedKeys } from './key-problems.ts';
import { isPlain } from './member-problems.ts';
import { objectTypeName } from './object-type-problems.ts';
import { shown } from './shown.ts';

type Adapter = Record<string, unknown>;

/** What is wrong with the lists of object types: with their places in it, and among each other. */
export function* objectTypeListProblems(where: string, adapter: Adapter): Generator<string> {
  yield* notMade(where, 'objectTypes', 'defineObjectType()', adapter.objectTypes);
  yield* notMade(where, 'foreignObjectTypes', 'foreignObjectType()', adapter.foreignObjectTypes);
  const [own, foreign] = [adapter.objectTypes, adapter.foreignObjectTypes].map(typesIn);
  yield* misplaced(where, adapter.key, own, foreign);
  yield* repeatedTypes(where, adapter, own, foreign);
}

function* notMade(where: string, member: string, maker: string, types: unknown) {
  if (!Array.isArray(types)) return;
  for (const [index, type] of types.entries()) {
    if (!isMade(type)) yield `${where}, ${member}[${index}]: must be made by ${maker}`;
  }
}

export function typesIn(list: unknown): readonly ObjectTypeDefinition[] {
  return Array.isArray(list) ? list.filter(isMade) : [];
}

function* misplaced(
  where: string,
  adapterKey: unknown,
  own: readonly ObjectTypeDefinition[] = [],
  foreign: readonly ObjectTypeDefinition[] = [],
) {
  for (const { adapterKind, key } of own) {
    if (adapterKind !== undefined) {
      yield `${where}, ${objectTypeName(adapterKind, key)}: belongs into foreignObjectTypes`;
    }
  }
  for (const { adapterKind, key } of foreign) {
    const name = `${where}, ${objectTypeName(adapterKind, key)}`;
    if (adapterKind === undefined) yield `${name}: belongs into objectTypes`;
    if (adapterKind !== undefined && adapterKind === adapterKey) {
      yield `${name}: is of this adapter itself: make it with defineObjectType()`;
    }
  }
}

function* repeatedTypes(
  where: string,
  adapter: Adapter,
  own: readonly ObjectTypeDefinition[] = [],
  foreign: readonly ObjectTypeDefinition[] = [],
) {
  const types = own.map(({ key }) => ({ what: 'object type', key }));
  const instance = { what: 'adapter instance', key: instanceKey(adapter) };
  yield* repeatedKeys(where, [instance, ...types]);
  for (const [kind, ofKind] of Map.groupBy(foreign, ({ adapterKind }) => adapterKind)) {
    const keyed = ofKind.map(({ key }) => ({ what: 'foreign object type', key }));
    if (kind !== undefined) yield* repeatedKeys(`${where}, adapter ${shown(kind)}`, keyed);
  }
}

function instanceKey({ key, instance }: Adapter): string {
  const given = isPlain(instance) ? instance.key : undefined;
  return typeof given === 'string' ? given : `${key}_adapter_instance`;
}
