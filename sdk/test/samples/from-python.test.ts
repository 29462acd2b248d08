import { validate } from '@packwright/api';
import { expect, onTestFinished, test } from 'vitest';
import { instanceWith } from '../adapter-process.ts';
import { httpServer } from '../http/listening.ts';
import { answerOfSample } from './sample.ts';

const parent = { id: 'T-1', name: 'Tree 1' };
const trees = [
  { ...parent, moisture: 31 },
  { id: 'T-2', name: 'Tree 2', moisture: 29, parent },
];

test('the adapter fills a result, and an object that is asked for twice is one', async () => {
  const gateway = await httpServer((_, response) => response.end(JSON.stringify(trees)));
  onTestFinished(() => gateway[Symbol.asyncDispose]());
  const account = instanceWith({ host: gateway.url });
  const { code, result, log } = await answerOfSample('from-python/adapter.ts', 'collect', account);
  expect(code).toBe(0);
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  expect(collected.result).toMatchObject([
    { key: { name: 'Tree 1' }, metrics: [{ key: 'soil|moisture', numberValue: 31 }] },
    { key: { name: 'Tree 2' }, properties: [{ key: 'variety', stringValue: 'Gala' }] },
  ]);
  expect(collected.relationships[0]).toMatchObject({
    parent: { name: 'Tree 1' },
    children: [{ name: 'Tree 2' }],
  });
  expect(log).toContain('INFO 2 trees');
  expect(log).toMatch(/Ask for trees/);
});
