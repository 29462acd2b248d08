import type { AttributeDefinition, GroupDefinition } from './definition.ts';
import type { LabelTable } from './label-table.ts';
import { flagText, pythonText } from './python-text.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/** A group with all that is in it: groups first, then attributes, the other way round than in an object type. */
export function resourceGroup(group: GroupDefinition, labels: LabelTable): XmlElement {
  const { key, label, instanced, instance_required } = group;
  const nameKey = labels.numberOf(label);
  const values = {
    key,
    nameKey,
    instanced: flagText(instanced),
    instanceRequired: flagText(instance_required),
  };
  return xmlElement('ResourceGroup', values, [
    ...(group.groups ?? []).map((inner) => resourceGroup(inner, labels)),
    ...(group.attributes ?? []).map((attribute) => resourceAttribute(attribute, labels)),
  ]);
}

/** A metric or a property. What the vendor's converter never writes comes last, where it is not the usual. */
export function resourceAttribute(attribute: AttributeDefinition, labels: LabelTable): XmlElement {
  return xmlElement('ResourceAttribute', {
    key: attribute.key,
    nameKey: labels.numberOf(attribute.label),
    unit: attribute.unit || '',
    dashboardOrder: pythonText(attribute.dashboard_order),
    dataType: pythonText(attribute.data_type),
    isProperty: flagText(attribute.is_property),
    isRate: flagText(attribute.is_rate),
    isDiscrete: flagText(attribute.is_discrete),
    isImpact: flagText(attribute.is_impact),
    defaultMonitored: attribute.default_monitored ?? true,
    keyAttribute: flagText(attribute.is_key_attribute),
    isKpi: attribute.is_kpi || undefined,
    isPropertyHistoryEnabled: attribute.is_property_history_enabled || undefined,
    favoriteGroups: attribute.favorite_groups?.join(';') || undefined,
    favoriteInstances: attribute.favorite_instances?.join(';') || undefined,
  });
}
