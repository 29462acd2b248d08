import { validate } from '@packwright/api';
import { expect, test } from 'vitest';
import { answerOfSample } from './sample.ts';

const defaults = { autoCancel: true, watchWaitCycle: 1, cancelWaitCycle: 3 };
const fallen = {
  ...defaults,
  message: 'The tree fell over',
  criticality: 4,
  autoCancel: false,
  startDate: Date.UTC(2026, 2, 1, 5),
};

test('the events of the page arrive with their defaults', async () => {
  const { code, result } = await answerOfSample('events/adapter.ts', 'collect');
  expect(code).toBe(0);
  const collected = JSON.parse(result);
  expect(validate('CollectResult', collected)).toEqual([]);
  expect(collected.result.map(({ events }: { events: unknown }) => events)).toEqual([
    [
      {
        ...defaults,
        message: 'Frost',
        criticality: 2,
        faultKey: 'temperature',
        watchWaitCycle: 2,
      },
    ],
    [fallen],
    [{ ...fallen, cancelDate: Date.UTC(2026, 2, 2, 9, 30) }],
  ]);
});
