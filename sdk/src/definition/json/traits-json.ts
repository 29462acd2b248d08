import {
  type IconCaseWithConditions,
  type IconCondition,
  type ObjectTypeKind,
  type ObjectTypeSubKind,
  type ObjectTypeTraits,
  objectTypeKinds,
  objectTypeSubKinds,
} from '../object-type-traits.ts';

/** What only our tools make something of: each member is left out where nothing is said. */
export function traitsJson(traits: ObjectTypeTraits) {
  const { showTag, capacityModel, computedMetrics, powerState, icons } = traits;
  return {
    ...(showTag && { show_tag: showTag }),
    ...(capacityModel !== undefined && { capacity_model: capacityModel }),
    ...(computedMetrics !== undefined && { computed_metrics: expressionsJson(computedMetrics) }),
    ...(powerState !== undefined && {
      power_state: { alias: powerState.property, values: valuesJson(powerState.values) },
    }),
    ...(icons !== undefined && { icons: icons.map(conditionJson) }),
  };
}

/** The numbers of what an object type is; nothing for one that is like most. */
export function kindJson({
  type = 'general',
  subType = 'general',
}: {
  readonly type?: ObjectTypeKind;
  readonly subType?: ObjectTypeSubKind;
}) {
  return {
    ...(type !== 'general' && { type: objectTypeKinds[type] }),
    ...(subType !== 'general' && { sub_type: objectTypeSubKinds[subType] }),
  };
}

function expressionsJson(expressions: { readonly [key: string]: string }) {
  return Object.entries(expressions).map(([key, expression]) => ({ key, expression }));
}

function valuesJson(values: { readonly [value: string]: string }) {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

type IconConditionJson = {
  readonly property?: string;
  readonly identifier?: string;
  readonly metric?: string;
  readonly cases: readonly object[];
};

function conditionJson({ cases, ...named }: IconCondition): IconConditionJson {
  return { ...named, cases: cases.map(caseJson) };
}

function caseJson({ conditions, ...icon }: IconCaseWithConditions): object {
  return { ...icon, ...(conditions && { conditions: conditions.map(conditionJson) }) };
}
