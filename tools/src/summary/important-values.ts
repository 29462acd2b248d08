import type { ObjectData } from '@packwright/api';
import { type CatalogEntry, type CatalogType, definedPath } from './attribute-catalog.ts';

/** One value with the words for it. */
export interface ShownValue {
  readonly label: string;
  readonly value: number | string;
  readonly unit?: string;
}

/** The values of one object that people look at first. */
export interface ImportantValues {
  /** At most four, in the order of the collection: properties, then metrics. */
  readonly values: readonly ShownValue[];
  /** The first of the metrics, for comparing objects of one type; lowest where there is none. */
  readonly rank: number;
}

const shownAtMost = 4;

/** Picks what the definition calls important, or the first values where it calls nothing so. */
export function importantValues(
  object: ObjectData,
  type: CatalogType | undefined,
): ImportantValues {
  const all = collectedValues(object, type);
  const important = all.filter(({ entry }) => entry?.important);
  const chosen = (important.length > 0 ? important : all).slice(0, shownAtMost);
  const rank = chosen.find(({ isMetric }) => isMetric)?.value;
  return {
    values: chosen.map(shownValue),
    rank: typeof rank === 'number' ? rank : Number.NEGATIVE_INFINITY,
  };
}

interface CollectedValue {
  readonly key: string;
  readonly value: number | string;
  readonly isMetric: boolean;
  readonly entry: CatalogEntry | undefined;
}

function collectedValues(
  { properties = [], metrics = [] }: ObjectData,
  type: CatalogType | undefined,
): CollectedValue[] {
  const entryOf = (key: string) => type?.attributes.get(definedPath(key));
  const texts = properties.map(({ key, stringValue, numberValue }) => ({
    key,
    value: stringValue ?? numberValue,
    isMetric: false,
  }));
  const numbers = metrics.map(({ key, numberValue }) => ({
    key,
    value: numberValue,
    isMetric: true,
  }));
  return [...texts, ...numbers].flatMap(({ value, ...rest }) =>
    value === undefined ? [] : [{ ...rest, value, entry: entryOf(rest.key) }],
  );
}

function shownValue({ key, value, entry }: CollectedValue): ShownValue {
  const unit = entry?.unit === undefined ? {} : { unit: entry.unit };
  return { label: entry?.label ?? key, value, ...unit };
}
