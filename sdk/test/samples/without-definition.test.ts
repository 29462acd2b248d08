import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { answerOfSample } from './sample.ts';

const program = 'without-definition/adapter.ts';
const credential = { type: 'login', fields: { user: 'picker', password: 'gala-7' } };

test('it is asked for a definition, writes nothing and ends well', async () => {
  const { code, result, stderr } = await answerOfSample(program, 'adapter_definition');
  expect({ code, result, stderr }).toEqual({ code: 0, result: '', stderr: '' });
});

test('what was entered arrives as texts, and a field left empty as nothing', async () => {
  const parameters = { host: 'orchard.example', port: '' };
  const account = accountJson({ parameters, credential });
  const { result, log } = await answerOfSample(program, 'collect', account);
  expect(log).toContain('asking orchard.example, port 443');
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  expect(collected.result[0].key).toMatchObject({
    adapterKind: 'OrchardAdapter',
    objectKind: 'tree',
  });
});

test.each([
  [{}, 'Enter a host.'],
  [{ parameters: { host: 'orchard.example' } }, 'Choose a credential with a password.'],
  [{ parameters: { host: 'orchard.example' }, credential }, undefined],
])('the test of %j says %s', async (account, errorMessage) => {
  const { result } = await answerOfSample(program, 'test', accountJson(account));
  expect(JSON.parse(result).errorMessage).toBe(errorMessage);
});

test.each([
  [{ host: 'orchard.example' }, undefined],
  [{ host: 'orchard.example', port: 'https' }, 'The port is a number.'],
  [{ host: 'orchard.example', port: '70000' }, 'orchard.example has no port 70000.'],
])('settings of %j: %s', async (parameters, errorMessage) => {
  const account = accountJson({ parameters });
  const { result } = await answerOfSample('without-definition/settings.ts', 'test', account);
  expect(JSON.parse(result).errorMessage).toBe(errorMessage);
});
