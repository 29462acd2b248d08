import { expect, test } from 'vitest';
import type {
  PagedOptions,
  ResourceConditions,
  ResourceQuery,
  SuiteApiAdapterInstance,
  SuiteApiClient,
  SuiteApiClientOptions,
  SuiteApiInput,
  SuiteApiRequest,
  SuiteApiRequestOptions,
  SuiteApiResource,
  SuiteApiResourceKey,
} from '../../src/suite-api/index.ts';
import * as suiteApi from '../../src/suite-api/index.ts';

/** The compiler refuses this file when one of these types is no longer exported. */
export type PublicTypes = [
  PagedOptions,
  ResourceConditions,
  ResourceQuery,
  SuiteApiAdapterInstance,
  SuiteApiClient,
  SuiteApiClientOptions,
  SuiteApiInput,
  SuiteApiRequest,
  SuiteApiRequestOptions,
  SuiteApiResource,
  SuiteApiResourceKey,
];

test('the entry exports these values and no others', () => {
  expect(Object.keys(suiteApi).sort()).toEqual(['SuiteApiError', 'keyToObject', 'suiteApiClient']);
});
