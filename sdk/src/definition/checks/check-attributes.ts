import type { MetricAttribute, NumberProperty } from '../attribute.ts';
import type { AttributeGroup, InstancedGroup } from '../attribute-group.ts';
import { isUnit } from '../unit.ts';
import { checkRepeatedKeys, type Keyed, pathKeyProblem } from './key-rules.ts';
import {
  checkedElsewhere,
  checkMembers,
  checkRecord,
  flag,
  isPlain,
  type Members,
  members,
  needed,
  oneOf,
  type Rules,
  rule,
  text,
  wholeNumber,
} from './member-rules.ts';
import type { Place } from './place.ts';

const favorites = rule('a list of texts without a semicolon', isList);
const metric: Rules<MetricAttribute> = {
  kind: text,
  label: text,
  unit: rule('one of `units` or made by customUnit()', isUnit),
  kpi: flag,
  impact: flag,
  keyAttribute: flag,
  discrete: flag,
  rate: flag,
  dashboardOrder: wholeNumber,
  defaultMonitored: flag,
  favoriteGroups: favorites,
  favoriteInstances: favorites,
};
const property: Rules<NumberProperty> = {
  ...metric,
  type: oneOf('string', 'number'),
  history: flag,
};
const group: Rules<AttributeGroup> = {
  kind: text,
  label: text,
  attributes: needed(checkedElsewhere('attributes by key')),
};
const instancedGroup: Rules<InstancedGroup> = { ...group, instanceRequired: flag };

const membersByKind: ReadonlyMap<unknown, Members> = new Map([
  ['metric', members(metric)],
  ['property', members(property)],
  ['group', members(group)],
  ['instancedGroup', members(instancedGroup)],
]);

/** Checks attributes and groups, those inside groups too. */
export function checkAttributes(place: Place, attributes: unknown): void {
  if (!checkRecord(place, attributes, 'its attributes ')) return;
  for (const [key, attribute] of Object.entries(attributes)) {
    const own = place.within(whatIs(attribute), key);
    own.report(pathKeyProblem(key));
    checkAttribute(own, attribute);
  }
}

/** The attributes and groups of one level, for comparing their keys. */
export function keyedAttributes(attributes: unknown): Keyed[] {
  if (!isPlain(attributes)) return [];
  return Object.entries(attributes).map(([key, attribute]) => ({ what: whatIs(attribute), key }));
}

function checkAttribute(place: Place, attribute: unknown): void {
  const known = isPlain(attribute) ? membersByKind.get(attribute.kind) : undefined;
  if (!isPlain(attribute) || known === undefined) {
    place.report('must be made by metric(), property(), group() or instancedGroup()');
    return;
  }
  checkMembers(place, attribute, known);
  if (isGroup(attribute) && attribute.attributes !== undefined) {
    checkAttributes(place, attribute.attributes);
    checkRepeatedKeys(place, keyedAttributes(attribute.attributes));
  }
}

/** In describe.xml they are one text. */
function isList(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes(';'))
  );
}

function whatIs(attribute: unknown): string {
  return isPlain(attribute) && isGroup(attribute) ? 'group' : 'attribute';
}

function isGroup({ kind }: Record<string, unknown>): boolean {
  return kind === 'group' || kind === 'instancedGroup';
}
