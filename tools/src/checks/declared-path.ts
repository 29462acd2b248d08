import type {
  AttributeModel,
  GroupContent,
  GroupModel,
  ObjectTypeModel,
} from '../describe/describe-model.ts';

/** What a describe has under the key of a metric or property: `disk:sda|io|reads`. */
export interface DeclaredPath {
  /** The groups on the way, each with whether the key names an instance of it. */
  readonly groups: readonly { readonly group: GroupModel; readonly hasInstance: boolean }[];
  readonly attribute: AttributeModel | undefined;
  /** The part that is not declared, where there is no attribute. */
  readonly missing?: {
    readonly element: 'ResourceGroup' | 'ResourceAttribute';
    readonly key: string;
  };
}

/**
 * Follows a key: parts are separated by `|`, and what stands behind the first `:` of a part is its
 * instance, which means nothing in the last one.
 */
export function declaredPath(key: string, type: ObjectTypeModel): DeclaredPath {
  const groups: { group: GroupModel; hasInstance: boolean }[] = [];
  let content: GroupContent = type;
  let rest = key;
  for (;;) {
    const [part, behind] = split(rest, '|');
    const [name, instance] = split(part, ':');
    if (behind === '') return { groups, ...attributeIn(content, name) };
    const group: GroupModel | undefined = content.groups.get(name);
    if (group === undefined) {
      return { groups, attribute: undefined, missing: { element: 'ResourceGroup', key: name } };
    }
    groups.push({ group, hasInstance: instance !== '' });
    content = group;
    rest = behind;
  }
}

function attributeIn(content: GroupContent, key: string): Omit<DeclaredPath, 'groups'> {
  const attribute = content.attributes.get(key);
  return attribute === undefined
    ? { attribute, missing: { element: 'ResourceAttribute', key } }
    : { attribute };
}

function split(text: string, separator: string): readonly [string, string] {
  const place = text.indexOf(separator);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}

/** Follows keys and remembers where they led: the objects of a type have mostly the same ones. */
export class DeclaredPaths {
  readonly #found = new Map<ObjectTypeModel, Map<string, DeclaredPath>>();

  of(key: string, type: ObjectTypeModel): DeclaredPath {
    const known = this.#ofType(type);
    const path = known.get(key) ?? declaredPath(key, type);
    // Instances may make every key a new one.
    if (known.size < mostRemembered) known.set(key, path);
    return path;
  }

  #ofType(type: ObjectTypeModel): Map<string, DeclaredPath> {
    const known = this.#found.get(type) ?? new Map<string, DeclaredPath>();
    this.#found.set(type, known);
    return known;
  }
}

const mostRemembered = 10_000;
