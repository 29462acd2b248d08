import '@packwright/sdk/testing/vitest';
import { adapterMatchers, collectTwice, testAdapter } from '@packwright/sdk/testing';
import { expect, test } from 'vitest';
import { Machine, myAdapter } from '../app/my-adapter.ts';

expect.extend(adapterMatchers);

const tester = testAdapter(myAdapter);

test('the account works', async () => {
  expect(await tester.test()).toMatchObject({ errorMessage: undefined });
});

test('the machine is collected as it is declared', async () => {
  const result = await tester.collect();
  expect(result).toBeValidResult();
  expect(result).toMatchDefinition(myAdapter);
  expect(result.object(Machine, 'First machine').property('platform')).toBe(process.platform);
  expect(result.object(Machine, { id: 'M-1' }).metric('uptime')).toBeGreaterThan(0);
});

test('two collections find the same machine', async () => {
  expect(await collectTwice(tester)).toBeIdempotent();
});
