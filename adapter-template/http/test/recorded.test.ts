import '@packwright/sdk/testing/vitest';
import { adapterMatchers, recordings, testAdapter } from '@packwright/sdk/testing';
import { expect, test } from 'vitest';
import { myAdapter } from '../app/my-adapter.ts';
import { Tree } from '../app/object-types.ts';

expect.extend(adapterMatchers);

const tester = testAdapter(myAdapter);

// Recorded of the demo server. To record anew, start it and set PACKWRIGHT_RECORD=1.
const account = {
  parameters: { url: 'http://127.0.0.1:7070/api' },
  credentials: { login: { user: 'picker', password: 'ladder' } },
};

test('what the source answered once is collected, without a connection', async () => {
  await using _calls = recordings(import.meta, 'twelve-trees');
  const result = await tester.collect(account);
  expect(result).toBeValidResult();
  expect(result.objectsOf(Tree)).toHaveLength(12);
  expect(result.object(Tree, 'Tree 12').property('variety')).toBe('Boskoop');
});

test('the account works', async () => {
  await using _calls = recordings(import.meta, 'status');
  expect(await tester.test(account)).toMatchObject({ errorMessage: undefined });
});
