import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { OrchardServer } from './http/orchard-server.ts';
import { treeNames } from './http/token.ts';
import { answerOfSample, pageOnOneLine } from './sample.ts';

const account = (url: string, password: string) =>
  accountJson({
    parameters: { url },
    credential: { type: 'login', fields: { user: 'picker', password } },
  });

test('all pages of the list are collected, and the counters are logged', async () => {
  await using orchard = await OrchardServer.start();
  const instance = account(orchard.url, 'ladder');
  const { code, result, log } = await answerOfSample('http/adapter.ts', 'collect', instance);
  expect(code).toBe(0);
  const objects: { key: { name: string } }[] = JSON.parse(result).result;
  expect(objects.map(({ key }) => key.name)).toEqual(
    [1, 2, 3, 4, 5].map((number) => `Tree ${number}`),
  );
  expect(log).toMatch(/127\.0\.0\.1:\d+ 3 requests \(0 retries, 0 failures\)/);
});

test('a wrong password is told as the page says', async () => {
  await using orchard = await OrchardServer.start();
  const instance = account(orchard.url, 'wrong');
  const { result } = await answerOfSample('http/adapter.ts', 'test', instance);
  const message: string = JSON.parse(result).errorMessage;
  expect(pageOnOneLine('http.md')).toContain(
    message.replace(/127\.0\.0\.1:\d+/, 'orchard.example'),
  );
});

test('one login serves all requests', async () => {
  await using orchard = await OrchardServer.start();
  expect(await treeNames(orchard.url)).toEqual(['Tree 1', 'Tree 2']);
  expect(orchard.logins).toBe(1);
});
