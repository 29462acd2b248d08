import { expect, test } from 'vitest';
import * as suiteApi from '../../src/suite-api/index.ts';

test('the entry exports these values and no others', () => {
  expect(Object.keys(suiteApi).sort()).toEqual(['SuiteApiError', 'keyToObject', 'suiteApiClient']);
});
