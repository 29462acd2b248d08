import type { DescribeModel, GroupContent, ObjectTypeModel } from '../describe/describe-model.ts';

/** What a describe declares, in numbers. */
export interface DescribeSummary {
  readonly adapterKind: string;
  /** Key of the adapter instance; null where no object type is one. */
  readonly instanceKind: string | null;
  /** In the order of the describe; the adapter instance is not among them. */
  readonly objectTypes: readonly ObjectTypeSummary[];
}

/** One object type. */
export interface ObjectTypeSummary {
  readonly key: string;
  readonly identifiers: readonly string[];
  /** In all groups, each instanced one counted once. */
  readonly metrics: number;
  readonly properties: number;
}

/** Counts what a describe declares. */
export function describeSummary(model: DescribeModel): DescribeSummary {
  const types = [...model.objectTypes.values()].filter(({ key }) => key !== model.instanceKind);
  return {
    adapterKind: model.adapterKind,
    instanceKind: model.instanceKind ?? null,
    objectTypes: types.map(objectTypeSummary),
  };
}

function objectTypeSummary(type: ObjectTypeModel): ObjectTypeSummary {
  const attributes = [...attributesOf(type)];
  const properties = attributes.filter(({ isProperty }) => isProperty).length;
  const metrics = attributes.length - properties;
  return { key: type.key, identifiers: [...type.identifiers.keys()], metrics, properties };
}

function* attributesOf(content: GroupContent): ReturnType<GroupContent['attributes']['values']> {
  yield* content.attributes.values();
  for (const group of content.groups.values()) yield* attributesOf(group);
}
