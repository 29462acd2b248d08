import { describe, expect, test } from 'vitest';
import { averageCell } from '../../src/statistics/average-cell.ts';
import { bytesText } from '../../src/statistics/bytes-text.ts';
import { decimalText } from '../../src/statistics/decimal-text.ts';
import { growthPerHour } from '../../src/statistics/growth.ts';
import { tableText } from '../../src/statistics/table-text.ts';
import { totalCell } from '../../src/statistics/total-cell.ts';

test('what lies between two decimals goes to the even one', () => {
  expect([0.25, 0.35, 0.75, -0.25, 1.25, 1.35].map((value) => decimalText(value, 1))).toEqual([
    '0.2',
    '0.3',
    '0.8',
    '-0.2',
    '1.2',
    '1.4',
  ]);
  expect(decimalText(0.125, 2)).toBe('0.12');
  expect(decimalText(2.5, 0)).toBe('2');
  // Numbers this large are further apart than a hundredth.
  expect(decimalText(477057416586706 + 0.625, 2)).toBe('477057416586706.62');
});

test('numbers of any size have decimals', () => {
  expect(decimalText(2 ** 80, 2)).toBe('1208925819614629174706176.00');
  expect(decimalText(1e-9, 1)).toBe('0.0');
});

describe('A cell', () => {
  test('of nothing is no reason to fail', () => {
    expect(totalCell([])).toBe('0 ');
    expect(averageCell([], '%')).toBe('-');
  });

  test('has a line for each that any text has, page and paragraph separators among them', () => {
    expect(tableText(['A'], [['a\u000bb\u2028c\r\nd']])).toBe('A\n-\na\nb\nc\nd\n');
  });

  test('without text is a blank line of its row', () => {
    expect(
      tableText(
        ['A', 'B'],
        [
          ['', 'x'],
          ['y', ''],
        ],
      ),
    ).toBe('A | B\n--+--\n  | x\ny |  \n');
  });

  test('ends with its last line, whether that has a line feed or not', () => {
    expect(tableText(['A'], [['a\n\nb\n']])).toBe('A\n-\na\n \nb\n');
  });
});

test('amounts beyond the last unit stay in it', () => {
  expect(bytesText(1024 ** 9)).toBe('1024.0 YiB');
});

test('growth is measured from the first to the last, and from nothing as from one', () => {
  expect(growthPerHour(1, 10, 1)).toBeCloseTo(900);
  expect(growthPerHour(4, 8, 2)).toBeCloseTo(41.42, 2);
  expect(growthPerHour(0, 3, 1)).toBeCloseTo(300);
  expect(growthPerHour(5, 5, 0.1)).toBe(0);
});
