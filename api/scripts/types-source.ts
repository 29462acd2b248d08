import { compile } from 'json-schema-to-typescript';
import type { JsonSchema } from './json-schema.ts';

const header = [
  '/*',
  ' * The types of the contract, generated from collector-api.json and definition-api.json by',
  " * 'npm run generate', never edited.",
  ' */',
].join('\n');

/** TypeScript for all schemas, and `Schemas`, which maps the name of each to its type. */
export function typesSource(schemas: Record<string, JsonSchema>): Promise<string> {
  const names = Object.keys(schemas);
  const root = {
    type: 'object' as const,
    description: 'All schemas of the contract by name.',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }])),
    required: names,
    definitions: Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [name, withoutNull(readably(schema))]),
    ),
  };
  return compile(root as Parameters<typeof compile>[0], 'Schemas', {
    bannerComment: header,
    // Unknown fields are accepted on the wire, but an index signature would let misspelt ones compile.
    additionalProperties: false,
    // A list that must not be empty would be a tuple type, which no `map` or `push` fits.
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 100 },
  });
}

type TypedSchema = JsonSchema & { anyOf?: JsonSchema[] };

/** Spells a nullable reference as a union: `ClusterConnectionInfo | null`. */
function readably(schema: JsonSchema): TypedSchema {
  const { type, allOf, properties, ...rest } = schema;
  if (allOf && isNullable(schema)) return { ...rest, anyOf: [...allOf, { type: 'null' }] };
  if (!properties) return schema;
  const entries = Object.entries(properties).map(([name, one]) => [name, readably(one)] as const);
  return { ...schema, properties: Object.fromEntries(entries) };
}

// A named type stands for the object alone; whether null may take its place is said where it is used.
function withoutNull(schema: TypedSchema): TypedSchema {
  return isNullable(schema) ? { ...schema, type: 'object' } : schema;
}

const isNullable = ({ type }: JsonSchema) => Array.isArray(type) && type.includes('null');
