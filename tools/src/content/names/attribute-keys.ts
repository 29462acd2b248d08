import type { GroupContent } from '../../describe/describe-model.ts';

/** The keys of all metrics and properties of an object type, in the form `group|attribute`. */
export function* attributeKeys(content: GroupContent, groups = ''): Generator<string> {
  for (const key of content.attributes.keys()) yield `${groups}${key}`;
  for (const group of content.groups.values()) {
    yield* attributeKeys(group, `${groups}${group.key}|`);
  }
}
