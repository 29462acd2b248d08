import type { CredentialDefinition, CredentialFieldDefinition } from './definition.ts';
import { enumElements } from './enum-elements.ts';
import type { LabelTable } from './label-table.ts';
import { defaultText, flagText, pythonText } from './python-text.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/** The kinds of credential, each with the fields of its form. */
export function credentialKinds(
  types: readonly CredentialDefinition[],
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const kinds = types.map(({ key, label, fields }) => {
    const nameKey = labels.numberOf(label);
    const children = fields.map((field) => credentialField(field, schemaVersion, labels));
    return xmlElement('CredentialKind', { key, nameKey }, children);
  });
  return xmlElement('CredentialKinds', {}, kinds);
}

/** `default` only where there is one: the vendor's converter drops it, and the platform needs none. */
function credentialField(
  field: CredentialFieldDefinition,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement {
  const attributes = {
    key: field.key,
    nameKey: labels.numberOf(field.label),
    required: flagText(field.required),
    dispOrder: pythonText(field.display_order),
    password: flagText(field.password),
    enum: flagText(field.enum),
    type: pythonText(field.type),
    default: defaultText(field.default) || undefined,
  };
  return xmlElement('CredentialField', attributes, enumElements(field, schemaVersion, labels));
}
