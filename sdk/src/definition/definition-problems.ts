import { SdkError } from '../errors.ts';
import type { AdapterDefinition } from './adapter-definition.ts';
import type { Attributes } from './attribute-group.ts';
import type { Identifiers } from './identifier.ts';

/** @throws SdkError INVALID_DEFINITION naming everything that the platform would not take */
export function checkAdapter(definition: AdapterDefinition): void {
  refuse(`Adapter "${definition.key}"`, [...adapterProblems(definition)]);
}

/** @throws SdkError INVALID_DEFINITION naming everything that the platform would not take */
export function checkObjectType(key: string, identifiers: Identifiers, attributes: Attributes) {
  refuse(`Object type "${key}"`, [...objectTypeProblems(key, identifiers, attributes)]);
}

function refuse(what: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new SdkError('INVALID_DEFINITION', `${what}: ${problems.join('; ')}.`);
}

function* adapterProblems({
  key,
  version = 1,
  parameters = {},
  objectTypes,
}: AdapterDefinition): Generator<string> {
  if (typeof key !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(key)) {
    yield 'its key must be letters, digits and _, beginning with a letter';
  }
  if (!Number.isInteger(version) || version < 1) yield 'version must be a whole number from 1 on';
  for (const twice of repeated(Object.keys(parameters)))
    yield `there are several parameters ${twice}`;
  for (const twice of repeated(objectTypes.map(({ key }) => key))) {
    yield `there are several object types ${twice}`;
  }
}

function* objectTypeProblems(
  key: string,
  identifiers: Identifiers,
  attributes: Attributes,
): Generator<string> {
  if (typeof key !== 'string' || key === '') yield 'its key is empty';
  for (const twice of repeated(Object.keys(identifiers))) {
    yield `there are several identifiers ${twice}`;
  }
  yield* attributeProblems(attributes, '');
}

/** Keys are joined with `|` into paths, and the platform puts the instance of a group behind `:`. */
function* attributeProblems(attributes: Attributes, prefix: string): Generator<string> {
  for (const [key, attribute] of Object.entries(attributes)) {
    if (key === '') yield `the key of an attribute${prefix && ` in ${prefix}`} is empty`;
    if (/[|:]/.test(key)) yield `attribute ${prefix}${key}: its key must not contain | or :`;
    if ('attributes' in attribute)
      yield* attributeProblems(attribute.attributes, `${prefix}${key}|`);
  }
}

/** Without regard to case, as the platform compares. */
function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    const known = seen.has(key.toLowerCase());
    seen.add(key.toLowerCase());
    return known;
  });
}
