import type { OpenAPIV3 } from 'openapi-types';

type SchemaOrRef = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;

/** One way to break a schema: `$.criticality maximum`. */
export type Rule = `${string} ${string}`;

/**
 * Every rule that a schema lays down for its own fields and the items of its lists, `[]` standing
 * for any item. What a referenced schema says of its fields is that schema's affair; that the value
 * has its type is also the affair of the one that refers to it.
 */
export function rulesOf(document: OpenAPIV3.Document, name: string): Rule[] {
  const schema = target(document, { $ref: `#/components/schemas/${name}` });
  return [
    ...valueRules('$', schema),
    ...(schema.required ?? []).map((field): Rule => `$.${field} required`),
    ...Object.entries(schema.properties ?? {}).flatMap(([field, one]) =>
      fieldRules(document, `$.${field}`, one),
    ),
  ];
}

function fieldRules(document: OpenAPIV3.Document, path: string, field: SchemaOrRef): Rule[] {
  const schema = target(document, field);
  const items = 'items' in schema ? valueRules(`${path}[]`, target(document, schema.items)) : [];
  return [...valueRules(path, schema), ...items];
}

const limits = { minLength: 'empty', minItems: 'empty', minimum: 'minimum', maximum: 'maximum' };
const ranges: Readonly<Record<string, readonly string[]>> = {
  int32: ['minimum', 'maximum'],
  int64: ['minimum', 'maximum'],
};

function valueRules(path: string, schema: OpenAPIV3.SchemaObject): Rule[] {
  const keywords = [
    'type',
    schema.nullable ? 'may be null' : 'null',
    ...Object.entries(limits).flatMap(([keyword, rule]) => (keyword in schema ? [rule] : [])),
    ...(ranges[schema.format ?? ''] ?? []),
    ...(schema.type === 'integer' ? ['fraction'] : []),
  ];
  return [...new Set(keywords)].map((keyword): Rule => `${path} ${keyword}`);
}

function target(document: OpenAPIV3.Document, schema: SchemaOrRef): OpenAPIV3.SchemaObject {
  if (!('$ref' in schema)) return schema;
  const found = document.components?.schemas?.[schema.$ref.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`${schema.$ref} leads nowhere`);
  return target(document, found);
}
