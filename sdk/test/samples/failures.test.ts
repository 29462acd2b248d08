import { expect, test } from 'vitest';
import { accountJson } from './account.ts';
import { answerOfSample, pageText } from './sample.ts';

type Collected = { key: { name: string }; events: { message: string }[] };

test('what can be collected is collected, and the page shows the events of the rest', async () => {
  const { code, result, log } = await answerOfSample('failures/adapter.ts', 'collect');
  expect(code).toBe(0);
  const objects: Collected[] = JSON.parse(result).result;
  expect(objects.map(({ key }) => key.name)).toEqual(['Tree 1', 'Tree 7', 'Tree 9', 'North']);
  const messages = objects.flatMap(({ events }) => events.map(({ message }) => message));
  expect(messages).toHaveLength(2);
  for (const message of messages) expect(pageText('failures.md')).toContain(message);
  expect(log).toContain('Step "apples" failed for Tree 8');
});

test('a message for the user is returned or thrown, and the page shows both', async () => {
  for (const host of ['https://orchard.example', 'orchard.example']) {
    const instance = accountJson({ parameters: { host } });
    const { result } = await answerOfSample('failures/fails.ts', 'test', instance);
    expect(pageText('failures.md')).toContain(JSON.parse(result).errorMessage);
  }
});
