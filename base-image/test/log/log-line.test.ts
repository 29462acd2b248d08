import { expect, test } from 'vitest';
import { formatLogLine } from '../../src/log/log-line.ts';

// In local time, so that the expectations hold in every time zone.
const time = new Date(2031, 0, 2, 3, 4, 5, 7);

test('a line has local time, milliseconds without padding, logger, level and message', () => {
  const line = formatLogLine({ time, logger: 'main', level: 'INFO', message: 'Port: 8080' });
  expect(line).toBe('2031-01-02 03:04:05,7 main INFO Port: 8080\n');
});

test('three digits of milliseconds stay three digits', () => {
  const late = new Date(2031, 11, 31, 23, 59, 59, 999);
  const line = formatLogLine({ time: late, logger: 'main', level: 'DEBUG', message: '' });
  expect(line).toBe('2031-12-31 23:59:59,999 main DEBUG \n');
});

test('a message of several lines is written as it is', () => {
  const entry = { time, logger: 'packwright.runs', level: 'WARNING', message: 'a\n  b' } as const;
  expect(formatLogLine(entry)).toBe('2031-01-02 03:04:05,7 packwright.runs WARNING a\n  b\n');
});
