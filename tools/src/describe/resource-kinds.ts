import type { Definition, IdentifierDefinition, KindDefinition } from './definition.ts';
import { enumElements } from './enum-elements.ts';
import { computedMetrics, iconElements, powerState } from './kind-extras.ts';
import type { LabelTable } from './label-table.ts';
import { defaultText, flagText, pythonText } from './python-text.ts';
import { resourceAttribute, resourceGroup } from './resource-attributes.ts';
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
  const { adapter_instance, credential_types, object_types } = definition;
  const instance = kind(adapter_instance, {
    type: kindTypes.adapterInstance,
    credentialKind: credential_types.map(({ key }) => key).join(','),
  });
  const types = object_types.map((type) => kind(type, { type: type.type ?? kindTypes.general }));
  return xmlElement('ResourceKinds', {}, [instance, ...types]);
}

function resourceKind(
  kind: KindDefinition,
  more: AttributeValues,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const { key, label, identifiers, attributes, groups } = kind;
  const values = { key, nameKey: labels.numberOf(label), ...more, ...rareValues(kind) };
  return xmlElement('ResourceKind', values, [
    ...identifiers.map((identifier) => resourceIdentifier(identifier, schemaVersion, labels)),
    ...attributes.map((attribute) => resourceAttribute(attribute, labels)),
    ...groups.map((group) => resourceGroup(group, labels)),
    ...computedMetrics(kind.computed_metrics ?? []),
    ...powerState(kind.power_state ?? undefined),
    ...iconElements(kind.icons ?? []),
  ]);
}

/** What the vendor's converter cannot say: each is written only where it differs from the usual. */
function rareValues(kind: KindDefinition): AttributeValues {
  return {
    subType: kind.sub_type === 1 ? undefined : (kind.sub_type ?? undefined),
    showTag: kind.show_tag || undefined,
    monitoringInterval: kind.monitoring_interval ?? undefined,
    isCredentialRequired: kind.is_credential_required === false ? false : undefined,
    capacityModel: kind.capacity_model ?? undefined,
  };
}

function resourceIdentifier(
  identifier: IdentifierDefinition,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const { label, description } = identifier;
  const length = identifier.length ?? identifier.max_length ?? usualLength;
  const values = {
    default: defaultText(identifier.default),
    key: identifier.key,
    nameKey: labels.numberOf(label, description),
    required: flagText(identifier.required),
    dispOrder: pythonText(identifier.display_order),
    enum: flagText(identifier.enum),
    type: pythonText(identifier.type),
    identType: pythonText(identifier.ident_type),
    length: length === usualLength ? undefined : length,
    enumMultiSelect: identifier.enum_multi_select || undefined,
  };
  return xmlElement('ResourceIdentifier', values, enumElements(identifier, schemaVersion, labels));
}
