import type { MetricAttribute, PropertyAttribute } from '../attribute.ts';
import type { AttributeGroup, Attributes, InstancedGroup } from '../attribute-group.ts';

export type AttributesJson = {
  readonly attributes: readonly ReturnType<typeof attributeJson>[];
  readonly groups: readonly GroupJson[];
};

export type GroupJson = AttributesJson & {
  readonly key: string;
  readonly label: string;
  readonly instanced: boolean;
  readonly instance_required: boolean;
};

/** The contract keeps groups apart from attributes, and counts the display order within each list. */
export function attributesJson(declared: Attributes): AttributesJson {
  const attributes = [];
  const groups = [];
  for (const [key, attribute] of Object.entries(declared)) {
    if (attribute.kind === 'group' || attribute.kind === 'instancedGroup') {
      groups.push(groupJson(key, attribute));
    } else attributes.push(attributeJson(key, attribute, attributes.length));
  }
  return { attributes, groups };
}

function groupJson(key: string, group: AttributeGroup | InstancedGroup): GroupJson {
  return {
    key,
    label: group.label ?? key,
    instanced: group.kind === 'instancedGroup',
    instance_required: group.kind === 'group' || group.instanceRequired,
    ...attributesJson(group.attributes),
  };
}

function attributeJson(key: string, attribute: MetricAttribute | PropertyAttribute, order: number) {
  const isText = attribute.kind === 'property' && attribute.type === 'string';
  return {
    key,
    label: attribute.label ?? key,
    unit: attribute.unit?.key ?? null,
    is_rate: attribute.unit?.rate ?? attribute.rate ?? false,
    is_discrete: isText || (attribute.discrete ?? false),
    is_kpi: attribute.kpi ?? false,
    is_impact: attribute.impact ?? false,
    is_key_attribute: attribute.keyAttribute ?? false,
    dashboard_order: attribute.dashboardOrder ?? order,
    data_type: isText ? 'string' : attribute.discrete ? 'integer' : 'float',
    is_property: attribute.kind === 'property',
    ...rareJson(attribute),
  };
}

/** What the vendor's tools pass over, where it is not what they take anyhow. */
function rareJson(attribute: MetricAttribute | PropertyAttribute) {
  const { defaultMonitored, favoriteGroups = [], favoriteInstances = [] } = attribute;
  const history = attribute.kind === 'property' && attribute.history;
  return {
    ...(history && { is_property_history_enabled: true }),
    ...(defaultMonitored === false && { default_monitored: false }),
    ...(favoriteGroups.length > 0 && { favorite_groups: favoriteGroups }),
    ...(favoriteInstances.length > 0 && { favorite_instances: favoriteInstances }),
  };
}
