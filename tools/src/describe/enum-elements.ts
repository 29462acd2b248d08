import type { FieldDefinition } from './definition.ts';
import type { LabelTable } from './label-table.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

type EnumValueDefinition = {
  readonly key: string;
  readonly label: string;
  readonly display_order: number;
};

/** The choices of a field, written whenever there are any, whatever its `enum` flag says. */
export function enumElements(
  field: FieldDefinition,
  schemaVersion: number,
  labels: LabelTable,
): XmlElement[] {
  const values = field.enum_values ?? [];
  if (schemaVersion < 1) return values.map((value) => plainChoice(value, field.default ?? false));
  return (values as readonly EnumValueDefinition[])
    .toSorted((a, b) => a.display_order - b.display_order)
    .map((value) => labelledChoice(value, field.default, labels));
}

function plainChoice(value: unknown, chosen: unknown): XmlElement {
  return xmlElement('enum', { value: String(value), default: value === chosen });
}

/** Keys are texts, and so are defaults; a number as default means the same. */
function labelledChoice(
  { key, label }: EnumValueDefinition,
  chosen: unknown,
  labels: LabelTable,
): XmlElement {
  const nameKey = labels.numberOf(label);
  const isChosen = chosen !== null && chosen !== undefined && String(chosen) === String(key);
  return xmlElement('enum', { value: key, nameKey, default: isChosen });
}
