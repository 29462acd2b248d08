export {
  keyToObject,
  type SuiteApiAdapterInstance,
  type SuiteApiResource,
  type SuiteApiResourceKey,
} from './resource.ts';
export type { ResourceConditions, ResourceQuery } from './resource-query.ts';
export { type SuiteApiClient, suiteApiClient } from './suite-api-client.ts';
export type {
  PagedOptions,
  SuiteApiClientOptions,
  SuiteApiInput,
  SuiteApiRequestOptions,
} from './suite-api-client-options.ts';
export { SuiteApiError } from './suite-api-error.ts';
export type { SuiteApiRequest } from './suite-api-session.ts';
