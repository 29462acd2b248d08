import type { OpenAPIV3 } from 'openapi-types';

/**
 * A server's document, in which each operation without a body has a query parameter and a header that the
 * server does not know. There is nothing else in such a request that could be varied.
 */
export function variedDocument(document: OpenAPIV3.Document): OpenAPIV3.Document {
  const paths = Object.entries(document.paths).map(([path, item]) => [path, varied(item ?? {})]);
  return { ...document, paths: Object.fromEntries(paths) };
}

const unknown: readonly OpenAPIV3.ParameterObject[] = [
  { name: 'unknown', in: 'query', schema: { type: 'string' } },
  { name: 'X-Unknown', in: 'header', schema: { type: 'string' } },
];

function varied(item: OpenAPIV3.PathItemObject): OpenAPIV3.PathItemObject {
  if (!item.get) return item;
  return { ...item, get: { ...item.get, parameters: [...unknown] } };
}
