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

test('only the first line of an entry begins at the margin, so that none can be forged', () => {
  const message = 'a\r\n2031-01-02 03:04:05,7 main INFO b\rc';
  const entry = { time, logger: 'packwright.runs', level: 'WARNING', message } as const;
  expect(formatLogLine(entry)).toBe(
    '2031-01-02 03:04:05,7 packwright.runs WARNING a\n  2031-01-02 03:04:05,7 main INFO b\n  c\n',
  );
});

test('control characters are written as text, tabs and letters of all scripts as they are', () => {
  const message = '\u001b[31mred\0\u0085\tÄpfel 苹果 🍎';
  const line = formatLogLine({ time, logger: 'main', level: 'INFO', message });
  expect(line).toBe('2031-01-02 03:04:05,7 main INFO \\x1b[31mred\\x00\\x85\tÄpfel 苹果 🍎\n');
});
