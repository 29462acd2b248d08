import { expect, test } from 'vitest';
import { thresholdOf } from '../../src/log/level.ts';

test.each([
  ['CRITICAL', 50],
  ['FATAL', 50],
  ['ERROR', 40],
  ['WARNING', 30],
  ['WARN', 30],
  ['INFO', 20],
  ['DEBUG', 10],
  ['NOTSET', 0],
])('the level %s is the number %i', (word, threshold) => {
  expect(thresholdOf(word)).toBe(threshold);
});

test('a level name counts in lower case too', () => {
  expect(thresholdOf('debug')).toBe(10);
  expect(thresholdOf('Warning')).toBe(30);
});

test('a number from 0 to 50 is a level', () => {
  expect(thresholdOf('0')).toBe(0);
  expect(thresholdOf('25')).toBe(25);
  expect(thresholdOf('50')).toBe(50);
});

test.each(['TRACE', 'ALL', 'OFF', '', '51', '-1', '1.5', '1e1', '010', 'constructor'])(
  '"%s" is no level',
  (word) => {
    expect(thresholdOf(word)).toBeUndefined();
  },
);
