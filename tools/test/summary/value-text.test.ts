import { expect, test } from 'vitest';
import { bytesText, valueText } from '../../src/summary/value-text.ts';

test.each([
  ['orchard', undefined, 'orchard'],
  [12.3456, 'percent', '12.3 %'],
  [0.001234, undefined, '0.00123'],
  [1234567.8, undefined, '1,234,568'],
  [4, 'cores', '4 cores'],
  [2800, 'megahertz', '2,800 MHz'],
  [3145728, 'kibibyte', '3.22 GB'],
  [512, 'byte', '512 B'],
  [1.5, 'terabyte', '1.5 TB'],
  [1500, 'byteps', '1.5 kB/s'],
  [2, 'mbyteps', '2 MB/s'],
  [2, 'mebibyteps', '2.1 MB/s'],
  [26, 'celcius', '26 °C'],
  [3, 'crates per day', '3 crates per day'],
  [7, 'packetsps', '7 packets/s'],
  [100, 'mbitps', '100 Mbit/s'],
  [3, 'iops', '3 IOPS'],
  [1, 'milliseconds_per_sec', '1 ms/s'],
])('%s in the unit %s reads %s', (value, unit, text) => {
  expect(valueText(value, unit)).toBe(text);
});

test('No count of bytes is too small or too large', () => {
  expect([0, 999, 1000, 2e15, 3e18].map(bytesText)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '2 PB',
    '3,000 PB',
  ]);
});
