import type { OpenAPIV3 } from 'openapi-types';
import { combineDocuments } from './combine-documents.ts';
import { collectorApi, definitionApi } from './generated/documents.ts';

export { collectorApi, definitionApi };

/** Everything a server answers: the collector API and the definition API in one document. */
export const combinedApi: OpenAPIV3.Document = {
  ...combineDocuments(collectorApi, definitionApi),
  info: {
    ...collectorApi.info,
    title: 'Packwright adapter API',
    description: `${collectorApi.info.description} ${definitionApi.info.description}`,
  },
};
