import type { MetricAttribute, PropertyAttribute } from './attribute.ts';
import type { Attributes } from './attribute-group.ts';

/** The metric or property that a path names, or why it names none; for paths no compiler has seen. */
export function attributeAt(
  attributes: Attributes,
  path: unknown,
): MetricAttribute | PropertyAttribute | string {
  if (typeof path !== 'string') return 'is no text';
  const [segment = '', ...rest] = path.split('|');
  if (rest.length === 0) {
    const attribute = own(attributes, segment);
    if (attribute === undefined) return 'is not declared';
    return isGroup(attribute) ? 'is a group' : attribute;
  }
  const [key, instance] = splitAtFirst(segment, ':');
  const declared = own(attributes, key);
  if (declared === undefined || !isGroup(declared)) return 'is not declared';
  if (declared.kind === 'group' && instance !== undefined) return `${key} has no instances`;
  if (declared.kind === 'instancedGroup' && !instance && declared.instanceRequired) {
    return `names no instance of ${key}`;
  }
  return attributeAt(declared.attributes, rest.join('|'));
}

function own(attributes: Attributes, key: string): Attributes[string] | undefined {
  return Object.hasOwn(attributes, key) ? attributes[key] : undefined;
}

function isGroup(member: Attributes[string]) {
  return member.kind === 'group' || member.kind === 'instancedGroup';
}

/** The name of an instance may hold further colons. */
function splitAtFirst(text: string, separator: string): readonly [string, string | undefined] {
  const place = text.indexOf(separator);
  return place < 0 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
