import { KeyShapes } from '../../result/key-shapes.ts';
import { KnownKeys } from '../../result/known-keys.ts';
import { RelationshipCycles } from '../../result/relationship-cycles.ts';
import type { KeyJson, RelationshipJson, ResultJson } from '../result-json.ts';
import { identityOfKey, keyText, objectKeyOf } from '../result-key.ts';

/** What of relationships and missing objects cannot be meant. */
export function* relationshipProblems(json: ResultJson, instance?: KeyJson): Generator<string> {
  const { result = [], relationships = [], notExistingObjects = [] } = json;
  const text = (key: KeyJson) => keyText(key, instance?.adapterKind);
  const collected = new Set(result.map(({ key }) => identityOfKey(key)));
  const additions = relationships.filter(({ add = true }) => add);
  for (const { parent, children = [] } of additions) {
    const identity = identityOfKey(parent);
    if (children.some((child) => identityOfKey(child) === identity)) {
      yield `${text(parent)} is a child of itself`;
    }
  }
  const own = ownTypes(json, instance);
  for (const key of uncollectedEnds(additions, collected, own)) {
    yield `${text(key)} is related to others, but was not collected`;
  }
  for (const cycle of cyclesIn(additions, instance?.adapterKind))
    yield `relationships must have no cycle: ${cycle}`;
  for (const key of notExistingObjects) {
    if (collected.has(identityOfKey(key))) {
      yield `${text(key)} was collected, and does not exist`;
    }
  }
}

/** Whether all objects of the type of this key are to be expected in the result. */
type OwnTypes = (key: KeyJson) => boolean;

function ownTypes({ result = [] }: ResultJson, instance: KeyJson | undefined): OwnTypes {
  const typeOf = ({ adapterKind, objectKind }: KeyJson) => `${adapterKind} ${objectKind}`;
  const types = new Set(result.map(({ key }) => typeOf(key)));
  return (key) => {
    if (instance === undefined) return types.has(typeOf(key));
    return key.adapterKind === instance.adapterKind && key.objectKind !== instance.objectKind;
  };
}

/** Entries that only add may name objects that an earlier collection has found. */
function uncollectedEnds(
  additions: readonly RelationshipJson[],
  collected: ReadonlySet<string>,
  own: OwnTypes,
): Iterable<KeyJson> {
  const ends = additions
    .filter(({ clearFirst = true }) => clearFirst)
    .flatMap(({ parent, children = [] }) => [parent, ...children])
    .map((key) => [identityOfKey(key), key] as const)
    .filter(([identity, key]) => !collected.has(identity) && own(key));
  return new Map(ends).values();
}

function cyclesIn(
  additions: readonly RelationshipJson[],
  adapterKind: string | undefined,
): readonly string[] {
  const cycles = new RelationshipCycles(new KnownKeys(new KeyShapes(adapterKind ?? '')));
  const keyOf = (key: KeyJson) => {
    const known = objectKeyOf(key);
    return key.adapterKind === adapterKind ? { ...known, adapterKind: undefined } : known;
  };
  for (const { parent, children = [], clearFirst = true } of additions) {
    const others = children.filter((child) => identityOfKey(child) !== identityOfKey(parent));
    cycles.add({ parent: keyOf(parent), children: others.map(keyOf), add: true, clearFirst });
  }
  return cycles.find().texts;
}
