import type { BrokenRule } from './compiled-validator.ts';

/**
 * How many broken rules a validator remembers: one more than `validate` reports, which tells "as
 * many as fit" from "too many".
 */
export const rememberedRules = 1_001;

/** Adds one broken rule while there is room; starts the list when there is none yet. */
export function keepError(list: BrokenRule[] | null, rule: BrokenRule): BrokenRule[] {
  if (list === null) return [rule];
  if (list.length < rememberedRules) list.push(rule);
  return list;
}

/** Adds the broken rules of a part while there is room; takes over its list when there is none yet. */
export function keepErrors(list: BrokenRule[] | null, rules: BrokenRule[]): BrokenRule[] {
  if (list === null) return rules;
  for (const rule of rules.slice(0, rememberedRules - list.length)) list.push(rule);
  return list;
}
