import type { JsonSchema } from './json-schema.ts';

/** The names of all schemas that refer, directly or through others, to a schema that refers to itself. */
export function nestingSchemas(schemas: Record<string, JsonSchema>): string[] {
  const meetsItself = (name: string, above: readonly string[]): boolean =>
    above.includes(name) ||
    referredTo(schemas[name] ?? {}).some((next) => meetsItself(next, [...above, name]));
  return Object.keys(schemas).filter((name) => meetsItself(name, []));
}

function referredTo(schema: JsonSchema): string[] {
  const direct = schema.$ref === undefined ? [] : [schema.$ref.replace('#/definitions/', '')];
  const within = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.allOf ?? []),
  ];
  return [...direct, ...within.flatMap(referredTo)];
}
