import type { FieldDefinition } from './definition.ts';
import type { LabelTable } from './label-table.ts';
import { arePythonEqual, pythonText } from './python-text.ts';
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
  const { default: chosen = false } = field;
  if (schemaVersion < 1) return values.map((value) => plainChoice(value, chosen));
  return (values as readonly EnumValueDefinition[])
    .toSorted(byDisplayOrder)
    .map((value) => labelledChoice(value, field.default, labels));
}

function plainChoice(value: unknown, chosen: unknown): XmlElement {
  return xmlElement('enum', { value: pythonText(value), default: arePythonEqual(value, chosen) });
}

/** Keys are texts, and so are defaults; a number as default means the same. */
function labelledChoice(
  { key, label }: EnumValueDefinition,
  chosen: unknown,
  labels: LabelTable,
): XmlElement {
  const nameKey = labels.numberOf(pythonText(label));
  const isChosen = chosen !== null && chosen !== undefined && String(chosen) === String(key);
  return xmlElement('enum', { value: pythonText(key), nameKey, default: isChosen });
}

/** Numbers as a rule; texts sort as texts. */
function byDisplayOrder(one: EnumValueDefinition, other: EnumValueDefinition): number {
  if (one.display_order === other.display_order) return 0;
  return one.display_order < other.display_order ? -1 : 1;
}
