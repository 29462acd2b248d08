import {
  adapterMatchers,
  assertIdempotent,
  collectTwice,
  recordings,
  testAdapter,
} from '@packwright/sdk/testing';
import '@packwright/sdk/testing/vitest';
import { expect, test } from 'vitest';
import { orchardAdapter, Tree } from './orchard-adapter.ts';

expect.extend(adapterMatchers);

const tester = testAdapter(orchardAdapter);
const account = {
  parameters: { url: 'http://127.0.0.1:8080/api' },
  credentials: { login: { user: 'picker', password: 'ladder' } },
};

test('each tree is collected with its apples', async () => {
  await using _calls = recordings(import.meta, 'five-trees');
  const result = await tester.collect(account);
  expect(result.object(Tree, 'Tree 3').metric('apples')).toBe(20);
  expect(result.objectsOf(Tree)).toHaveLength(5);
  expect(result).toBeValidResult();
});

test('two collections in a row find the same objects', async () => {
  await using _calls = recordings(import.meta, 'five-trees');
  assertIdempotent(await collectTwice(tester, account));
});

test('a URL that is none is told', async () => {
  const parameters = { url: 'orchard' };
  const { errorMessage } = await tester.test({ ...account, parameters });
  expect(errorMessage).toBe('The URL is none.');
});
