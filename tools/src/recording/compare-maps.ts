/** One entry that two maps do not have in common. */
export interface MapDifference<Value> {
  readonly key: string;
  readonly before?: Value;
  readonly now?: Value;
}

/** Entries that are in one map only, or not the same in both; first in the order of what was before. */
export function compareMaps<Value>(
  before: ReadonlyMap<string, Value>,
  now: ReadonlyMap<string, Value>,
  isSame: (before: Value, now: Value, key: string) => boolean,
): MapDifference<Value>[] {
  const keys = new Set([...before.keys(), ...now.keys()]);
  return [...keys].flatMap((key) => {
    const one = before.get(key);
    const other = now.get(key);
    if (one !== undefined && other !== undefined && isSame(one, other, key)) return [];
    return [
      {
        key,
        ...(one === undefined ? {} : { before: one }),
        ...(other === undefined ? {} : { now: other }),
      },
    ];
  });
}
