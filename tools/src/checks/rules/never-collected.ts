import type { ObjectData } from '@packwright/api';
import type {
  AttributeModel,
  GroupContent,
  ObjectTypeModel,
} from '../../describe/describe-model.ts';
import type { DeclaredPaths } from '../declared-path.ts';
import type { Rule } from '../rule.ts';

/** What is declared is collected sooner or later; one collection may well lack something. */
export const neverCollected: Rule = {
  name: 'never-collected',
  about: 'collection',
  check({ collection: { result = [] }, describe, paths }, report) {
    const own = result.filter(({ key }) => key.adapterKind === describe.adapterKind);
    const byType = Map.groupBy(own, ({ key }) => key.objectKind);
    for (const type of describe.objectTypes.values()) {
      const objects = byType.get(type.key);
      const text =
        objects === undefined
          ? withoutObjects(type, describe.instanceKind)
          : withoutValues(type, collectedOf(objects, type, paths));
      if (text !== undefined) report({ severity: 'INFORMATION', message: text });
    }
  },
};

/** An adapter instance need not be returned. */
function withoutObjects({ key }: ObjectTypeModel, instanceKind: string | undefined) {
  return key === instanceKind
    ? undefined
    : `Object type '${key}' is defined in describe.xml, but no object of it was returned.`;
}

function withoutValues(type: ObjectTypeModel, collected: ReadonlySet<AttributeModel>) {
  const missing = [...attributesOf(type, '')].filter(({ attribute }) => !collected.has(attribute));
  if (missing.length === 0) return undefined;
  const names = missing.slice(0, mostNames).map(({ key }) => `'${key}'`);
  const more = missing.length > mostNames ? ` and ${missing.length - mostNames} more` : '';
  return `No object of type '${type.key}' has a value for ${names.join(', ')}${more}, which describe.xml defines.`;
}

const mostNames = 20;

function collectedOf(
  objects: readonly ObjectData[],
  type: ObjectTypeModel,
  paths: DeclaredPaths,
): ReadonlySet<AttributeModel> {
  const collected = new Set<AttributeModel>();
  for (const { metrics = [], properties = [] } of objects) {
    for (const values of [metrics, properties]) {
      for (const { key } of values) {
        const { attribute } = paths.of(key, type);
        if (attribute !== undefined) collected.add(attribute);
      }
    }
  }
  return collected;
}

function* attributesOf(
  { attributes, groups }: GroupContent,
  groupKeys: string,
): Generator<{ key: string; attribute: AttributeModel }> {
  for (const attribute of attributes.values()) {
    yield { key: `${groupKeys}${attribute.key}`, attribute };
  }
  for (const group of groups.values()) yield* attributesOf(group, `${groupKeys}${group.key}|`);
}
