import { expect, test } from 'vitest';
import { readProperties } from '../../src/describe/read-properties.ts';

const entriesOf = (text: string) => Object.fromEntries(readProperties(text));

test('an entry is what stands on both sides of the first equals sign, without blanks around', () => {
  expect(entriesOf(' 1 = One = more \r\n2=Two\n')).toEqual({ 1: 'One = more', 2: 'Two' });
});

test('comments, entries without value and other lines are left out', () => {
  expect(entriesOf('# 1 = One\n2 =\nthree\n\n')).toEqual({});
});

test('nothing is escaped, and the last entry of a key counts', () => {
  expect(entriesOf('1 = a\\u0041\\\n1 = b\\')).toEqual({ 1: 'b\\' });
});
