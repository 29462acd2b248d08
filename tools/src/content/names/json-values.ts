/** An object in a document of JSON, with its place and the objects that it is in. */
export interface JsonObject {
  readonly members: Readonly<Record<string, unknown>>;
  /** Such as `$.dashboards[0]`. */
  readonly path: string;
  /** The innermost one last. */
  readonly around: readonly Readonly<Record<string, unknown>>[];
}

/** All objects of a document, in its order. */
export function jsonObjects(json: unknown): Generator<JsonObject> {
  return objectsIn(json, '$', []);
}

/** A member that is a text with something in it. */
export function textOf(
  members: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const value = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function* objectsIn(
  value: unknown,
  path: string,
  around: JsonObject['around'],
): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* objectsIn(item, `${path}[${index}]`, around);
  } else if (typeof value === 'object' && value !== null) {
    const members: Readonly<Record<string, unknown>> = { ...value };
    yield { members, path, around };
    for (const [name, inner] of Object.entries(members)) {
      const step = /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
      yield* objectsIn(inner, `${path}${step}`, [...around, members]);
    }
  }
}
