/**
 * What the check waits for between two bytes. `string` is the last one, so that one comparison in
 * the loop tells states that need nothing else from those where something is to be done.
 */
const states = [
  ...(['start', 'value', 'firstItem', 'firstKey', 'key', 'colon', 'afterValue', 'done'] as const),
  ...(['minus', 'zero', 'integer', 'point', 'fraction', 'e', 'eSign', 'exponent'] as const),
  ...(['t', 'tr', 'tru', 'f', 'fa', 'fal', 'fals', 'n', 'nu', 'nul'] as const),
  ...(['escape', 'hex1', 'hex2', 'hex3', 'hex4'] as const),
  ...(['afterE0', 'afterED', 'afterF0', 'afterF4', 'utf8Left1', 'utf8Left2'] as const),
  ...(['utf8Left3', 'string'] as const),
] as const;

/** What a byte can ask for besides a new state. */
const acts = [
  ...(['beginText', 'beginKey', 'endString', 'comma'] as const),
  ...(['openObject', 'openArray', 'closeObject', 'closeArray', 'refuse'] as const),
] as const;

export type StateName = (typeof states)[number];
export type TargetName = StateName | (typeof acts)[number];

/** How many states there are. */
export const stateCount = states.length;

/** The number of each state and act; acts follow the states. */
export const code = Object.fromEntries(
  [...states, ...acts].map((name, number) => [name, number]),
) as Readonly<Record<TargetName, number>>;

/** The name behind the number of a state. */
export function stateName(state: number): StateName {
  return states[state] ?? 'start';
}
