import type { OpenAPIV3 } from 'openapi-types';

/**
 * One document with the paths and components of both. Components that both name have to be equal;
 * the second document's are taken. Everything else comes from the first.
 */
export function combineDocuments(
  first: OpenAPIV3.Document,
  second: OpenAPIV3.Document,
): OpenAPIV3.Document {
  return {
    ...first,
    paths: { ...first.paths, ...second.paths },
    components: {
      ...first.components,
      ...second.components,
      schemas: { ...first.components?.schemas, ...second.components?.schemas },
      responses: { ...first.components?.responses, ...second.components?.responses },
    },
  };
}
