import '@packwright/sdk/testing/vitest';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { adapterMatchers, collectTwice, testAdapter } from '@packwright/sdk/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myAdapter } from '../app/my-adapter.ts';
import { Row, Tree } from '../app/object-types.ts';
import { demoGateway } from '../demo/gateway.ts';

expect.extend(adapterMatchers);

const tester = testAdapter(myAdapter);
const gateway = demoGateway();
let url: string;

beforeAll(async () => {
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const { port } = gateway.address() as AddressInfo;
  url = `http://127.0.0.1:${port}/api`;
});

afterAll(() => gateway.close());

const account = (password = 'ladder') => ({
  parameters: { url },
  credentials: { login: { user: 'picker', password } },
});

test('an account with the right password works', async () => {
  expect(await tester.test(account())).toMatchObject({ errorMessage: undefined });
});

test('a wrong password is told', async () => {
  const { errorMessage } = await tester.test(account('stool'));
  expect(errorMessage).toContain('401');
});

test('all pages are collected, also when the server is busy in between', async () => {
  const result = await tester.collect(account());
  expect(result).toBeValidResult();
  expect(result).toMatchDefinition(myAdapter);
  expect([result.failedSteps, result.objectsOf(Tree).length]).toEqual([[], 12]);
  expect(result.object(Row, 'Row 1').children).toHaveLength(6);
});

test('a tree without a sensor has no moisture', async () => {
  const result = await tester.collect(account());
  expect(result.object(Tree, 'Tree 4').metrics).toEqual({ apples: 49 });
  expect(result.object(Tree, 'Tree 5').metrics).toEqual({ apples: 52, moisture: 26 });
});

test('two collections find the same objects', async () => {
  expect(await collectTwice(tester, account())).toBeIdempotent();
});
