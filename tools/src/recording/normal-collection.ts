import type { CollectResult, ObjectData } from '@packwright/api';
import { isComplete } from '../collection/object-name.ts';
import { normalData } from './normal-data.ts';
import { type NormalRelationships, normalRelationships } from './normal-relationships.ts';
import { compareTexts, objectReference, referenceIdentity } from './object-reference.ts';

/**
 * A collection as it is recorded: without timestamps, and in an order of its own. Two collections that
 * say the same of the same objects are equal, whatever order they say it in.
 */
export interface NormalCollection {
  readonly objects: readonly NormalObject[];
  readonly relationships: readonly NormalRelationships[];
  /** References to objects that are said not to exist any more. */
  readonly notExisting: readonly string[];
}

/** One object; members without content are left out. */
export interface NormalObject {
  /** See `objectReference`. */
  readonly object: string;
  /** Left out where the reference has it. */
  readonly name?: string;
  /** Those that are not part of uniqueness. */
  readonly identifiers?: Readonly<Record<string, string>>;
  readonly metrics?: Readonly<Record<string, NormalValue>>;
  readonly properties?: Readonly<Record<string, NormalValue>>;
  /** By message: what there is to say of it. */
  readonly events?: Readonly<Record<string, NormalEvent>>;
}

/** A value, or several in the order of their times; `null` for one that has neither number nor text. */
export type NormalValue = Scalar | readonly Scalar[];

/** One value. What JSON has no number for is a text: `NaN`. */
export type Scalar = string | number | null;

/** What an event is beside its message; members that are absent are left out. */
export interface NormalEvent {
  readonly criticality?: number;
  readonly faultKey?: string;
  readonly autoCancel?: boolean;
  /** Whether it has ended. */
  readonly ended?: true;
}

/** Brings a collection into its normal form. Objects that are the same to the platform become one. */
export function normalCollection(collection: CollectResult): NormalCollection {
  const { result = [], notExistingObjects = [] } = collection;
  const complete = result.filter(({ key }) => isComplete(key));
  const same = Map.groupBy(complete, ({ key }) => referenceIdentity(objectReference(key)));
  const gone = notExistingObjects.filter(isComplete).map(objectReference);
  return {
    objects: inOrder(same).map(normalObject),
    relationships: normalRelationships(collection),
    notExisting: [...new Set(gone)].toSorted(compareTexts),
  };
}

function inOrder<Entry>(entries: ReadonlyMap<string, Entry>): Entry[] {
  const sorted = [...entries].toSorted(([one], [other]) => compareTexts(one, other));
  return sorted.map(([, entry]) => entry);
}

function normalObject(same: readonly ObjectData[]): NormalObject {
  const keys = same.map(({ key }) => key);
  const [object = ''] = keys.map(objectReference).toSorted(compareTexts);
  const [name = ''] = keys.map((key) => key.name).toSorted(compareTexts);
  const identifiers = keys.flatMap((key) => key.identifiers ?? []);
  const isNamed = identifiers.every(({ isPartOfUniqueness }) => !isPartOfUniqueness);
  const others = identifiers
    .filter(({ isPartOfUniqueness }) => !isPartOfUniqueness)
    .map(({ key, value = '' }) => [key, value] as const);
  return {
    object,
    ...(isNamed ? {} : { name }),
    ...(others.length === 0 ? {} : { identifiers: Object.fromEntries(others.toSorted(byTexts)) }),
    ...normalData(same),
  };
}

function byTexts([key, value]: readonly [string, string], other: readonly [string, string]) {
  return compareTexts(key, other[0]) || compareTexts(value, other[1]);
}
