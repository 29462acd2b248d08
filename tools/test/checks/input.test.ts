import { describe, expect, test } from 'vitest';
import { typedDuration } from '../../src/checks/input/duration.ts';
import { integerProblem } from '../../src/checks/input/integer.ts';
import { memoryLimit } from '../../src/checks/input/memory-limit.ts';

test.each(['nan', 'inf', '1e400m', '1_000s', '١s', ''])('"%s" is no duration', (text) => {
  expect(typedDuration(text, 'Timeout')).toEqual({
    valid: false,
    message: expect.stringMatching(/^Invalid time\. Timeout should be a numeric value/),
  });
});

test.each(['1_000', '٣', '0x10'])('"%s" is no whole number', (text) => {
  expect(integerProblem(text)).toBe('Value must be an integer.');
});

describe('A memory limit', () => {
  test('that nobody asks for is 1024 MB', () => {
    expect(memoryLimit({})).toEqual({ megabytes: 1024, warning: undefined });
  });

  test('that is no number, or too small, is replaced with a warning', () => {
    expect(memoryLimit({ container_memory_limit: 'lots' })).toEqual({
      megabytes: 1024,
      warning: expect.stringContaining("'lots' is no whole number"),
    });
    expect(memoryLimit({ container_memory_limit: { value: '5' } })).toEqual({
      megabytes: 6,
      warning: expect.stringContaining('5 MB is less'),
    });
  });
});
