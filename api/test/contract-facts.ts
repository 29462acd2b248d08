import type { OpenAPIV3 } from 'openapi-types';

type SchemaOrRef = OpenAPIV3.SchemaObject | OpenAPIV3.ReferenceObject;

/** What a document lays down, one statement for each place: `ObjectKey.name.minLength` is `1`. */
export type Facts = ReadonlyMap<string, string>;

/**
 * Lists everything a document lays down about requests, responses and data; texts for people do not
 * count. A schema that stands inside another one is stated under its title, if it has one. A
 * reference is stated as the name it refers to, if `names` knows that name too; otherwise what it
 * refers to is stated in its place, as if it had been written there.
 */
export function contractFacts(document: OpenAPIV3.Document, names: ReadonlySet<string>): Facts {
  const schemas = { ...document.components?.schemas };
  const facts = new Map([['openapi', document.openapi]]);
  const state = { document, names, facts };
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete', 'patch'] as const) {
      const operation = item?.[method];
      if (operation) stateOperation(state, `${method.toUpperCase()} ${path}`, operation);
    }
  }
  for (const [name, schema] of Object.entries(schemas)) stateSchema(state, name, schema);
  return facts;
}

interface State {
  readonly document: OpenAPIV3.Document;
  readonly names: ReadonlySet<string>;
  readonly facts: Map<string, string>;
}

function stateOperation(state: State, where: string, operation: OpenAPIV3.OperationObject): void {
  state.facts.set(where, 'exists');
  state.facts.set(`${where}.operationId`, operation.operationId ?? 'none');
  const body = operation.requestBody && resolved(state, operation.requestBody);
  if (body) {
    state.facts.set(`${where}.requestBody`, contentOf(body));
    state.facts.set(`${where}.requestBody.required`, String(body.required ?? false));
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    state.facts.set(`${where}.responses.${status}`, contentOf(resolved(state, response)));
  }
}

function contentOf({ content }: Pick<OpenAPIV3.ResponseObject, 'content'>): string {
  const types = Object.entries(content ?? {});
  if (types.length === 0) return 'no body';
  return types.map(([type, { schema }]) => `${type} ${schema ? kindOf(schema) : ''}`).join(', ');
}

function stateSchema(
  state: State,
  where: string,
  schemaOrRef: SchemaOrRef,
  around: readonly string[] = [],
): void {
  const name = '$ref' in schemaOrRef ? lastName(schemaOrRef.$ref) : schemaOrRef.title;
  if (name !== undefined && around.includes(name)) {
    // A schema within itself has been stated.
    state.facts.set(where, name);
    return;
  }
  const isElsewhere = name !== undefined && name !== where && state.names.has(name);
  if (isElsewhere) state.facts.set(where, name);
  if (isElsewhere && '$ref' in schemaOrRef) return;
  const schema = resolved<OpenAPIV3.SchemaObject>(state, schemaOrRef);
  const place = isElsewhere ? name : where;
  state.facts.set(place, isElsewhere ? `${kindOf(schema)} inside ${where}` : kindOf(schema));
  stateKeywords(state, place, schema);
  const within = [...around, name ?? where];
  for (const [field, one] of Object.entries(schema.properties ?? {})) {
    stateSchema(state, `${place}.${field}`, one, within);
  }
  if ('items' in schema) stateSchema(state, `${place}[]`, schema.items, within);
}

const statedElsewhere = new Set(['type', 'format', 'allOf', 'properties', 'items']);
const forPeople = new Set(['title', 'description', 'example']);

function stateKeywords({ facts }: State, where: string, schema: OpenAPIV3.SchemaObject): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (statedElsewhere.has(keyword) || forPeople.has(keyword)) continue;
    const list = Array.isArray(value) ? value.toSorted().join(', ') : undefined;
    facts.set(`${where}.${keyword}`, list ?? JSON.stringify(value));
  }
}

/** `integer int32`, `object`, or the name of a schema; `object and Name` where both are said. */
function kindOf(schema: SchemaOrRef): string {
  if ('$ref' in schema) return lastName(schema.$ref);
  const own = [schema.type, schema.format].filter((part) => part !== undefined).join(' ');
  return [...(own ? [own] : []), ...(schema.allOf ?? []).map(kindOf)].join(' and ');
}

function resolved<Target extends object>(
  { document }: State,
  target: Target | OpenAPIV3.ReferenceObject,
): Target {
  if (!('$ref' in target)) return target;
  const steps = target.$ref.split('/').slice(1);
  return steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step],
    document,
  ) as Target;
}

const lastName = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

/** The names of all schemas of a document: those of its components and the titles of schemas inside others. */
export function schemaNames({ components }: OpenAPIV3.Document): ReadonlySet<string> {
  const titles = [...JSON.stringify(components).matchAll(/"title":"([^"]+)"/g)];
  return new Set([
    ...Object.keys(components?.schemas ?? {}),
    ...titles.flatMap(([, title]) => title ?? []),
  ]);
}
