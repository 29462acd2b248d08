import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { AdapterProcess, answerOf, smallestInstance } from '../adapter-process.ts';

test('failed steps cost a process nothing but what they were to collect', async () => {
  const { code, result, stderr, log } = await answerOf('fails-in-a-step.ts', 'collect');
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  expect(collected).toMatchObject({
    result: [
      { key: { name: 'A' } },
      { key: { name: 'C' } },
      { key: { name: 'kept' } },
      {
        key: { name: 'North' },
        events: [
          { message: 'Step "heights" failed in part: the ladder broke' },
          { message: 'Step "soil" failed: the spade broke' },
        ],
      },
    ],
    relationships: [
      { parent: { name: 'kept' }, children: [{ name: 'A' }, { name: 'C' }], clearFirst: false },
    ],
  });
  expect(collected.relationships).toHaveLength(1);
  expect(log).toMatch(
    /ERROR Step "heights" failed for item 2\n.*the ladder broke\n +at .*fails-in-a-step/,
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('SIGTERM ends a step that does not listen, and what was collected is written', async () => {
  await using adapter = new AdapterProcess('waits-in-a-step.ts', 'collect');
  adapter.input.end(smallestInstance);
  await adapter.hasPrinted('waiting');
  adapter.process.kill('SIGTERM');
  const { code, result } = await adapter.end();
  const collected = JSON.parse(result);
  expect(collected.result).toMatchObject([{ key: { name: 'A' } }]);
  expect(Object.keys(collected)).toEqual(['result', 'errorMessage']);
  expect(code).toBe(1);
});

test('a step that nobody awaits and that never ends lets the collection fail, whole as it is', async () => {
  const { code, result, log } = await answerOf('forgets-a-step.ts', 'collect');
  expect(JSON.parse(result)).toMatchObject({
    result: [{ key: { name: 'A' } }],
    errorMessage: 'collect did not finish: nothing is left that it could wait for',
  });
  expect(log).toContain('WARNING Not awaited when collect ended: step "soil".');
  expect(code).toBe(1);
});
