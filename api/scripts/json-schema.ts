import type { OpenAPIV3 } from 'openapi-types';

/** The part of JSON Schema, draft 4, that the documents need. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  allOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  minItems?: number;
}

/**
 * Turns the named schemas of an OpenAPI 3.0.3 document into JSON Schema; references among them
 * become `#/definitions/<name>`. A keyword this function does not know is an error: dropping it in
 * silence would drop a rule of the contract.
 */
export function toJsonSchemas(document: OpenAPIV3.Document): Record<string, JsonSchema> {
  const schemas = Object.entries(document.components?.schemas ?? {});
  return Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema)]));
}

type SchemaOrRef = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;

function toJsonSchema(schema: SchemaOrRef): JsonSchema {
  if ('$ref' in schema) {
    return { $ref: schema.$ref.replace('#/components/schemas/', '#/definitions/') };
  }
  const unknown = Object.keys(schema).filter((keyword) => !knownKeywords.has(keyword));
  if (unknown.length > 0) throw new Error(`no translation for keyword ${unknown.join(', ')}`);
  return {
    ...kept(schema),
    ...(schema.type && { type: jsonType(schema.type, schema.nullable) }),
    ...numberRange(schema),
    ...subschemas(schema),
  };
}

/** Keywords that say nothing about which values are valid: `toJsonSchema` may drop these. */
const silentKeywords = ['default', 'readOnly'];
const keptKeywords = ['description', 'required', 'minLength', 'minItems'] as const;
const translatedKeywords = ['type', 'nullable', 'format', 'minimum', 'maximum'];
const subschemaKeywords = ['properties', 'items', 'allOf'];
const knownKeywords = new Set<string>([
  ...silentKeywords,
  ...keptKeywords,
  ...translatedKeywords,
  ...subschemaKeywords,
]);

function kept(schema: OpenAPIV3.SchemaObject): JsonSchema {
  const entries = keptKeywords.map((keyword) => [keyword, schema[keyword]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

// In 3.0.3 `nullable` adds null to the `type` next to it and has no other meaning, so a list of
// types says the same and keeps the errors of an `anyOf` out of the way.
function jsonType(type: string, nullable: boolean | undefined): string | string[] {
  return nullable ? [type, 'null'] : type;
}

/**
 * The values of a number format, compared as the doubles that JSON.parse makes of them: the largest
 * int64 is not a double, so 2^63 itself cannot be told from it and passes.
 */
const formatRanges: Readonly<Record<string, { minimum?: number; maximum?: number }>> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  int64: { minimum: -(2 ** 63), maximum: 2 ** 63 },
  double: {},
  password: {},
};

function numberRange({ format, minimum, maximum }: OpenAPIV3.SchemaObject): JsonSchema {
  const range = format === undefined ? {} : formatRanges[format];
  if (range === undefined) throw new Error(`no translation for format ${format}`);
  const lowest = Math.max(minimum ?? -Infinity, range.minimum ?? -Infinity);
  const highest = Math.min(maximum ?? Infinity, range.maximum ?? Infinity);
  return {
    ...(lowest > -Infinity && { minimum: lowest }),
    ...(highest < Infinity && { maximum: highest }),
  };
}

function subschemas(schema: OpenAPIV3.SchemaObject): JsonSchema {
  const properties = Object.entries(schema.properties ?? {});
  return {
    ...(schema.properties && {
      properties: Object.fromEntries(properties.map(([name, one]) => [name, toJsonSchema(one)])),
    }),
    ...('items' in schema && { items: toJsonSchema(schema.items) }),
    ...(schema.allOf && { allOf: schema.allOf.map(toJsonSchema) }),
  };
}
