/** Whether arrays and objects are nested in a value more than `limit` deep; `[]` is one deep. */
export function isNestedDeeperThan(limit: number, value: unknown): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; depth < limit && level.length > 0; depth += 1) {
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return level.length > 0;
}

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;
