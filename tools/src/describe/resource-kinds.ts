import { defaultText } from './default-text.ts';
import type {
  AttributeDefinition,
  Definition,
  GroupDefinition,
  IdentifierDefinition,
  KindDefinition,
} from './definition.ts';
import { enumElements } from './enum-elements.ts';
import type { LabelTable } from './label-table.ts';
import { type AttributeValues, type XmlElement, xmlElement } from './xml-element.ts';

/** What an object type is to the platform; 7 marks the adapter instance. */
const kindTypes = { general: 1, adapterInstance: 7 } as const;

/** The length of a text field that the platform assumes; only another one is written. */
const usualLength = 512;

/** The adapter instance, then the object types. */
export function resourceKinds(
  definition: Definition,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const kind = (type: KindDefinition, attributes: AttributeValues) =>
    resourceKind(type, attributes, schemaVersion, labels);
  const credentialKind = definition.credential_types.map(({ key }) => key).join(',');
  const instance = kind(definition.adapter_instance, {
    type: kindTypes.adapterInstance,
    credentialKind,
  });
  const types = definition.object_types.map((type) => kind(type, { type: kindTypes.general }));
  return xmlElement('ResourceKinds', {}, [instance, ...types]);
}

function resourceKind(
  { key, label, identifiers, attributes, groups }: KindDefinition,
  more: AttributeValues,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const values = { key, nameKey: labels.numberOf(label), ...more };
  return xmlElement('ResourceKind', values, [
    ...identifiers.map((identifier) => resourceIdentifier(identifier, schemaVersion, labels)),
    ...attributes.map((attribute) => resourceAttribute(attribute, labels)),
    ...groups.map((group) => resourceGroup(group, labels)),
  ]);
}

function resourceIdentifier(
  identifier: IdentifierDefinition,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const { label, description, length = usualLength } = identifier;
  const values = {
    default: defaultText(identifier.default),
    key: identifier.key,
    nameKey: labels.numberOf(label, description),
    required: identifier.required,
    dispOrder: identifier.display_order,
    enum: identifier.enum,
    type: identifier.type,
    identType: identifier.ident_type,
    length: length === usualLength ? undefined : length,
  };
  return xmlElement('ResourceIdentifier', values, enumElements(identifier, schemaVersion, labels));
}

/** Groups first, then attributes: the other way round than in an object type. */
function resourceGroup(group: GroupDefinition, labels: LabelTable): XmlElement {
  const { key, label, instanced, instance_required, groups = [], attributes = [] } = group;
  const nameKey = labels.numberOf(label);
  const values = { key, nameKey, instanced, instanceRequired: instance_required };
  return xmlElement('ResourceGroup', values, [
    ...groups.map((inner) => resourceGroup(inner, labels)),
    ...attributes.map((attribute) => resourceAttribute(attribute, labels)),
  ]);
}

function resourceAttribute(attribute: AttributeDefinition, labels: LabelTable): XmlElement {
  return xmlElement('ResourceAttribute', {
    key: attribute.key,
    nameKey: labels.numberOf(attribute.label),
    unit: attribute.unit ?? '',
    dashboardOrder: attribute.dashboard_order,
    dataType: attribute.data_type,
    isProperty: attribute.is_property,
    isRate: attribute.is_rate,
    isDiscrete: attribute.is_discrete,
    isImpact: attribute.is_impact,
    defaultMonitored: true,
    keyAttribute: attribute.is_key_attribute,
    isKpi: attribute.is_kpi ? true : undefined,
  });
}
