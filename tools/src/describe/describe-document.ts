import { credentialKinds } from './credential-kinds.ts';
import type { Definition, FavoriteGroupDefinition } from './definition.ts';
import { LabelTable } from './label-table.ts';
import { pythonText } from './python-text.ts';
import { resourceKinds } from './resource-kinds.ts';
import { unitDefinitions } from './unit-definitions.ts';
import { type XmlElement, xmlElement } from './xml-element.ts';

/** A describe before it is written: its elements, and the labels they name by number. */
export type DescribeDocument = { readonly root: XmlElement; readonly labels: LabelTable };

/**
 * The describe of a definition. Pure and deterministic; the order in which labels are met decides
 * their numbers. The definition must have passed `definitionProblems`.
 */
export function describeDocument(definition: Definition): DescribeDocument {
  const labels = new LabelTable();
  const nameKey = labels.numberOf(definition.adapter_label);
  const version = Number(definition.schema_version ?? 0);
  const children = [
    credentialKinds(definition.credential_types, version, labels),
    resourceKinds(definition, version, labels),
    unitDefinitions(definition.unit_definitions ?? [], labels),
    ...favoriteGroups(definition.favorite_groups ?? [], labels),
  ];
  const attributes = {
    key: definition.adapter_key,
    nameKey,
    version: pythonText(definition.describe_version),
  };
  return { root: xmlElement('AdapterKind', attributes, children), labels };
}

/** The vendor's converter has none, so there is no element for an empty list. */
function favoriteGroups(
  groups: readonly FavoriteGroupDefinition[],
  labels: LabelTable,
): XmlElement[] {
  if (groups.length === 0) return [];
  const children = groups.map(({ key, label }) =>
    xmlElement('FavoriteGroup', { key, nameKey: labels.numberOf(label) }),
  );
  return [xmlElement('FavoriteGroups', {}, children)];
}
