import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { answerOf } from './adapter-process.ts';

// Here and not among the tests of the template, which authors copy: the contract is not published to
// their projects.
const template = '../../../adapter-template/host/app/adapter.ts';

test.each([
  ['collect', 'CollectResult'],
  ['test', 'TestResult'],
  ['endpoint_urls', 'EndpointResults'],
  ['adapter_definition', 'AdapterDefinition'],
] as const)('what the host template answers to %s follows the contract', async (method, schema) => {
  const { code, result, stderr } = await answerOf(template, method);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(validate(schema, JSON.parse(result))).toEqual([]);
});
