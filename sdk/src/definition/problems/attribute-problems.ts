import type { MetricAttribute, NumberProperty } from '../attribute.ts';
import type { AttributeGroup, InstancedGroup } from '../attribute-group.ts';
import { isUnit } from '../unit.ts';
import { type Keyed, pathKeyProblem, repeatedKeys } from './key-problems.ts';
import {
  anything,
  flag,
  isPlain,
  type Members,
  memberProblems,
  needed,
  oneOf,
  type Rule,
  recordProblem,
  rule,
  text,
  wholeNumber,
} from './member-problems.ts';
import { shown } from './shown.ts';

type MembersOf<T> = Record<keyof T, Rule>;

const metric: MembersOf<MetricAttribute> = {
  kind: text,
  label: text,
  unit: rule('one of `units` or made by customUnit()', isUnit),
  kpi: flag,
  impact: flag,
  keyAttribute: flag,
  discrete: flag,
  rate: flag,
  dashboardOrder: wholeNumber,
};
const property: MembersOf<NumberProperty> = { ...metric, type: oneOf('string', 'number') };
const group: MembersOf<AttributeGroup> = { kind: text, label: text, attributes: needed(anything) };
const instancedGroup: MembersOf<InstancedGroup> = { ...group, instanceRequired: flag };

const membersByKind: { readonly [kind: string]: Members } = {
  metric,
  property,
  group,
  instancedGroup,
};

/** What is wrong with attributes and groups, those inside groups too. */
export function* attributesProblems(where: string, attributes: unknown): Generator<string> {
  if (!isPlain(attributes)) {
    yield `${where}: its attributes ${recordProblem(attributes)}`;
    return;
  }
  for (const [key, attribute] of Object.entries(attributes)) {
    yield* attributeProblems(`${where}, ${named(key, attribute)}`, key, attribute);
  }
}

/** The attributes and groups of one level, for comparing their keys. */
export function keyedAttributes(attributes: unknown): Keyed[] {
  if (!isPlain(attributes)) return [];
  return Object.entries(attributes).map(([key, attribute]) => ({ what: whatIs(attribute), key }));
}

function* attributeProblems(where: string, key: string, attribute: unknown): Generator<string> {
  const problem = pathKeyProblem(key);
  if (problem !== undefined) yield `${where}: ${problem}`;
  const members = membersOf(attribute);
  if (!isPlain(attribute) || members === undefined) {
    yield `${where}: must be made by metric(), property(), group() or instancedGroup()`;
    return;
  }
  yield* memberProblems(where, attribute, members);
  if (isGroup(attribute) && attribute.attributes !== undefined) {
    yield* attributesProblems(where, attribute.attributes);
    yield* repeatedKeys(where, keyedAttributes(attribute.attributes));
  }
}

function membersOf(attribute: unknown): Members | undefined {
  const kind = isPlain(attribute) ? String(attribute.kind) : '';
  return Object.hasOwn(membersByKind, kind) ? membersByKind[kind] : undefined;
}

function named(key: string, attribute: unknown): string {
  return `${whatIs(attribute)} ${shown(key)}`;
}

function whatIs(attribute: unknown): string {
  return isPlain(attribute) && isGroup(attribute) ? 'group' : 'attribute';
}

function isGroup({ kind }: Record<string, unknown>): boolean {
  return kind === 'group' || kind === 'instancedGroup';
}
