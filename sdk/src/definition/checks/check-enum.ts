import type { EnumValue } from '../enumeration.ts';
import { checkRepeatedKeys, keyed, keyProblem } from './key-rules.ts';
import {
  checkMembers,
  checkRecord,
  isPlain,
  members,
  needed,
  type Rules,
  text,
} from './member-rules.ts';
import { type Place, shown } from './place.ts';

const rules: Rules<Exclude<EnumValue, string>> = { key: needed(text), label: text };
const valueMembers = members(rules);

/** Checks the choices of an enumeration, and the one that is chosen beforehand. */
export function checkEnum(place: Place, values: unknown, chosen: unknown): void {
  if (!Array.isArray(values)) return;
  if (values.length === 0) place.report('values is empty, and nothing can be chosen');
  for (const [index, value] of values.entries()) {
    checkValue(place.within('value', index + 1), value);
  }
  const keys = values.map(keyOf).filter((key) => typeof key === 'string');
  checkRepeatedKeys(place, keyed('value', keys));
  if (typeof chosen === 'string' && !keys.includes(chosen)) {
    place.report(`default must be the key of one of its values, not ${shown(chosen)}`);
  }
}

function checkValue(place: Place, value: unknown): void {
  if (typeof value !== 'string') {
    if (!checkRecord(place, value)) return;
    checkMembers(place, value, valueMembers);
  }
  const key = keyOf(value);
  if (typeof key === 'string') place.report(keyProblem(key));
}

function keyOf(value: unknown): unknown {
  return isPlain(value) ? value.key : value;
}
