import type {
  IconCaseWithConditions,
  IconCondition,
  ObjectTypeTraits,
  PowerState,
} from '../object-type-traits.ts';
import { pathsOf } from './attribute-paths.ts';
import { keyProblem } from './key-rules.ts';
import {
  anything,
  checkMembers,
  checkRecord,
  flag,
  isPlain,
  list,
  members,
  needed,
  type Rules,
  text,
} from './member-rules.ts';
import { type Place, shown } from './place.ts';

/** For the declarations that have these members besides their own. */
export const traitRules: Rules<ObjectTypeTraits> = {
  showTag: flag,
  capacityModel: text,
  computedMetrics: anything,
  powerState: anything,
  icons: list,
};

const powerStateRules: Rules<PowerState> = { property: needed(text), values: needed(anything) };
const named = ['property', 'identifier', 'metric'] as const;
const conditionRules: Rules<IconCondition> = {
  property: text,
  identifier: text,
  metric: text,
  cases: needed(list),
};
const iconCaseRules: Rules<IconCaseWithConditions> = {
  suffix: needed(text),
  value: text,
  exists: flag,
  conditions: list,
};

/** Checks what is said of an object type besides its values, which it may name. */
export function checkTraits(place: Place, declaration: Record<string, unknown>): void {
  const { computedMetrics = {}, powerState, icons, identifiers, attributes } = declaration;
  const known: Known = {
    property: pathsOf(attributes, 'property'),
    metric: pathsOf(attributes, 'metric'),
    identifier: new Set(isPlain(identifiers) ? Object.keys(identifiers) : []),
  };
  checkComputed(place, computedMetrics);
  if (powerState !== undefined) checkPowerState(place.within('powerState'), powerState, known);
  checkConditions(place, icons, known, 'icon');
}

type Known = Readonly<Record<(typeof named)[number], ReadonlySet<string>>>;

function checkComputed(place: Place, metrics: unknown): void {
  if (!checkRecord(place, metrics, 'its computedMetrics ')) return;
  for (const [key, expression] of Object.entries(metrics)) {
    const own = place.within('computed metric', key);
    own.report(keyProblem(key));
    if (typeof expression !== 'string') {
      own.report(`must be a text, not ${shown(expression)}`);
    }
  }
}

function checkPowerState(place: Place, state: unknown, known: Known): void {
  if (!checkRecord(place, state)) return;
  checkMembers(place, state, members(powerStateRules));
  checkNamed(place, 'property', state.property, known);
  const { values } = state;
  if (values === undefined || !checkRecord(place, values, 'its values ')) return;
  if (Object.keys(values).length < 2) place.report('it needs two values at least: on and off');
  for (const [value, meaning] of Object.entries(values)) {
    if (typeof meaning === 'string') continue;
    place.within('value', value).report(`must be a text, not ${shown(meaning)}`);
  }
}

function checkConditions(place: Place, conditions: unknown, known: Known, what: string): void {
  if (!Array.isArray(conditions)) return;
  for (const [index, condition] of conditions.entries()) {
    const own = place.within(what, index + 1);
    if (checkRecord(own, condition)) checkCondition(own, condition, known, what);
  }
}

function checkCondition(
  place: Place,
  condition: Record<string, unknown>,
  known: Known,
  what: string,
): void {
  checkMembers(place, condition, members(conditionRules));
  const given = named.filter((name) => condition[name] !== undefined);
  if (given.length !== 1) place.report('it names one of property, identifier and metric');
  for (const name of given) checkNamed(place, name, condition[name], known);
  const { cases } = condition;
  if (!Array.isArray(cases)) return;
  if (cases.length === 0) place.report('cases is empty, and no icon can be taken');
  for (const [index, one] of cases.entries()) {
    const own = place.within('case', index + 1);
    if (!checkRecord(own, one)) continue;
    checkMembers(own, one, members(iconCaseRules));
    if (what === 'icon') checkConditions(own, one.conditions, known, 'condition');
    else if (one.conditions !== undefined) own.report('only the cases of an icon have conditions');
  }
}

/** Instances are passed over: which there will be is known by the collection only. */
function checkNamed(place: Place, name: keyof Known, given: unknown, known: Known): void {
  if (typeof given !== 'string') return;
  const path = name === 'identifier' ? given : given.replace(/:[^|]*/g, '');
  if (!known[name].has(path)) place.report(`there is no ${name} ${shown(given)}`);
}
