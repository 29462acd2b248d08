import { type Recordings, recordings, testAdapter } from '@packwright/sdk/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { orchardAdapter, Tree } from './orchard-adapter.ts';

let calls: Recordings;

beforeEach(() => {
  calls = recordings(import.meta, 'five-trees');
});

afterEach(() => calls.close());

test('five trees are collected', async () => {
  const result = await testAdapter(orchardAdapter).collect({
    parameters: { url: 'http://127.0.0.1:8080/api' },
    credentials: { login: { user: 'picker', password: 'ladder' } },
  });
  expect(result.objectsOf(Tree)).toHaveLength(5);
});
