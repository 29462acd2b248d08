import type { CollectedDefinition } from '../../definition/adapter-definition.ts';
import { enumKey } from '../../definition/enumeration.ts';
import type { IdentifierDefinition } from '../../definition/identifier.ts';
import type { ObjectTypeDefinition } from '../../definition/object-type-definition.ts';
import { memberAt } from '../../object/member-at.ts';
import { type ObjectRules, objectRules } from '../../object/object-rules.ts';
import { isNumber } from '../../object/value-problem.ts';
import type { KeyJson, ObjectJson, ValueJson } from '../result-json.ts';
import { keyText } from '../result-key.ts';

/** What of the objects the definition does not declare, or declares otherwise. */
export function* definitionProblems(
  objects: readonly ObjectJson[],
  definition: CollectedDefinition,
): Generator<string> {
  const types = new Map(declaredTypes(definition).map((type) => [type.name, type]));
  for (const object of objects) {
    const { adapterKind, objectKind } = object.key;
    const type = types.get(`${adapterKind} ${objectKind}`);
    const problems = type ? objectProblems(object, type) : unknownType(object.key, definition);
    for (const problem of problems) yield `${keyText(object.key, definition.key)}: ${problem}`;
  }
}

type DeclaredType = {
  readonly name: string;
  readonly identifiers: Readonly<Record<string, IdentifierDefinition>>;
  /** Undefined where the definition says nothing about attributes. */
  readonly rules: ObjectRules | undefined;
};

function declaredTypes({ key, instance, parameters = {}, ...definition }: CollectedDefinition) {
  const { objectTypes, foreignObjectTypes = [] } = definition;
  const ofInstance: DeclaredType = {
    name: `${key} ${instance?.key ?? `${key}_adapter_instance`}`,
    identifiers: Object.fromEntries(
      Object.entries(parameters).map(([name, { advanced = false }]) => {
        return [name, { required: false, partOfUniqueness: !advanced }];
      }),
    ),
    rules: rulesOf({ attributes: instance?.attributes ?? {}, dynamic: false, checks: 'strict' }),
  };
  return [
    ofInstance,
    ...objectTypes.map((type) => declaredType(key, type)),
    ...foreignObjectTypes.map((type) => declaredType(type.adapterKind ?? key, type)),
  ];
}

function declaredType(adapterKind: string, type: ObjectTypeDefinition): DeclaredType {
  const { key, identifiers } = type;
  return { name: `${adapterKind} ${key}`, identifiers, rules: rulesOf(type) };
}

function rulesOf(type: Parameters<typeof objectRules>[0]): ObjectRules | undefined {
  return type.dynamic ? undefined : objectRules(type);
}

/** Objects of other adapters may be collected by their keys alone. */
function unknownType({ adapterKind }: KeyJson, { key }: CollectedDefinition): string[] {
  return adapterKind === key ? ['its object type is not declared'] : [];
}

function* objectProblems({ key, ...object }: ObjectJson, type: DeclaredType): Generator<string> {
  yield* identifierProblems(key, type);
  if (type.rules === undefined) return;
  const { metrics = [], properties = [], events = [] } = object;
  for (const value of metrics) yield* valueProblems('metric', value, type.rules);
  for (const value of properties) yield* valueProblems('property', value, type.rules);
  for (const { message, faultKey } of events) {
    if (faultKey !== undefined && 'problem' in memberAt(type.rules, faultKey)) {
      yield `the event "${message}" is about ${faultKey}, which is not declared`;
    }
  }
}

function* identifierProblems(
  { identifiers: given = [] }: KeyJson,
  { identifiers: declared }: DeclaredType,
): Generator<string> {
  const byKey = new Map(given.map((identifier) => [identifier.key, identifier]));
  for (const key of byKey.keys()) {
    if (!Object.hasOwn(declared, key)) yield `identifier ${key} is not declared`;
  }
  for (const [key, identifier] of Object.entries(declared)) {
    const { value = '', isPartOfUniqueness = false } = byKey.get(key) ?? {};
    const { required = true, partOfUniqueness = true } = identifier;
    if (value === '' && required) yield `identifier ${key} has no value`;
    if (byKey.has(key) && isPartOfUniqueness !== partOfUniqueness) {
      yield `identifier ${key} must ${partOfUniqueness ? '' : 'not '}be part of uniqueness`;
    }
    if (value !== '' && !fits(value, identifier)) {
      yield `identifier ${key} cannot be ${JSON.stringify(value)}`;
    }
  }
}

function fits(value: string, identifier: IdentifierDefinition): boolean {
  if (identifier.type === 'integer') return /^-?\d+$/.test(value);
  return identifier.type !== 'enum' || identifier.values.map(enumKey).includes(value);
}

function* valueProblems(
  kind: 'metric' | 'property',
  { key, numberValue, stringValue }: ValueJson,
  rules: ObjectRules,
): Generator<string> {
  const member = memberAt(rules, key);
  if ('problem' in member) {
    yield `${kind} ${key} ${member.problem}`;
  } else if (member.kind !== kind) {
    yield `${key} is declared as a ${member.kind}, and was collected as a ${kind}`;
  } else if (
    member.takes === 'text' ? stringValue === undefined : !isNumber(numberValue, member.takes)
  ) {
    yield `${kind} ${key} takes a ${member.takes}, and is ${stringValue ?? numberValue}`;
  }
}
