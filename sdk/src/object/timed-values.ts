/** The time of a value that names none: that of the collection, which the result fills in. */
export const collectionTime = -1;

/** Beyond this many values a list is looked up by an index; before it, looking through is faster. */
const indexedFrom = 32;

/**
 * The metrics, or the properties, of one object in the order in which they came: three lists side by
 * side, because a hundred thousand objects of fifteen values each would pay for every entry that is
 * an object of its own. Read them by position; write by `put` only.
 */
export class TimedValues<V extends string | number> {
  readonly paths: string[] = [];
  readonly values: V[] = [];
  /** Milliseconds since the epoch or `collectionTime`; undefined while no value has its own time. */
  times: number[] | undefined = undefined;
  #places: Map<string, number> | undefined = undefined;

  /** Another value for the same path and time takes the place of the earlier one. */
  put(path: string, value: V, time: number): void {
    const place = this.#placeOf(path, time);
    if (place >= 0) {
      this.values[place] = value;
      return;
    }
    if (time !== collectionTime) this.times ??= this.paths.map(() => collectionTime);
    this.#places?.set(placeName(path, time), this.paths.length);
    this.paths.push(path);
    this.values.push(value);
    this.times?.push(time);
  }

  timeAt(place: number): number {
    return this.times?.[place] ?? collectionTime;
  }

  #placeOf(path: string, time: number): number {
    if (this.paths.length >= indexedFrom) return this.#index().get(placeName(path, time)) ?? -1;
    let place = this.paths.indexOf(path);
    while (place >= 0 && this.timeAt(place) !== time) place = this.paths.indexOf(path, place + 1);
    return place;
  }

  #index(): Map<string, number> {
    this.#places ??= new Map(
      this.paths.map((path, place) => [placeName(path, this.timeAt(place)), place]),
    );
    return this.#places;
  }
}

function placeName(path: string, time: number): string {
  return time === collectionTime ? path : `${time}|${path}`;
}

/** The oldest first; one without a time of its own counts as the newest. */
export function valuesByTime<V extends string | number>(
  timed: TimedValues<V>,
  path: string,
): readonly V[] {
  return [...found(timed, path)].sort((a, b) => a.time - b.time).map(({ value }) => value);
}

/** The newest value for a path. */
export function lastValue<V extends string | number>(
  timed: TimedValues<V>,
  path: string,
): V | undefined {
  return valuesByTime(timed, path).at(-1);
}

function* found<V extends string | number>(timed: TimedValues<V>, path: string) {
  for (const [place, value] of timed.values.entries()) {
    if (timed.paths[place] !== path) continue;
    const time = timed.timeAt(place);
    yield { value, time: time === collectionTime ? Number.MAX_VALUE : time };
  }
}
