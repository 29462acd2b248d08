import { expect, test } from 'vitest';
import { readLevelText } from '../../src/log/level-text.ts';
import { nextThresholds, type Thresholds, thresholdFor } from '../../src/log/thresholds.ts';

const after = (text: string, last: Thresholds = new Map()) =>
  nextThresholds(readLevelText(text), last);

test('a logger without any entry has the level INFO', () => {
  expect(thresholdFor('main', new Map())).toBe(20);
});

test('a logger without an own entry has the level of all', () => {
  expect(thresholdFor('packwright.runs', after('[DEFAULT]\nserver = ERROR'))).toBe(40);
});

test('an entry sets the loggers below its name, and no others', () => {
  const thresholds = after('[server]\npackwright = DEBUG\npackwright.runs = ERROR');
  expect(thresholdFor('packwright.requests', thresholds)).toBe(10);
  expect(thresholdFor('packwright.runs', thresholds)).toBe(40);
  expect(thresholdFor('packwrights', thresholds)).toBe(20);
});

test('NOTSET on a logger means the level of its parent', () => {
  const thresholds = after('[server]\npackwright = ERROR\npackwright.runs = NOTSET');
  expect(thresholdFor('packwright.runs', thresholds)).toBe(40);
});

test('NOTSET as the level of all lets every line through', () => {
  expect(thresholdFor('main', after('[DEFAULT]\nserver = NOTSET'))).toBe(0);
});

test('names are compared as written first, then without regard to case', () => {
  const thresholds = after('[server]\nPicker = DEBUG\nOrchard = ERROR\norchard = WARNING');
  expect(thresholdFor('picker', thresholds)).toBe(10);
  expect(thresholdFor('PICKER', thresholds)).toBe(10);
  expect(thresholdFor('Orchard', thresholds)).toBe(40);
  expect(thresholdFor('orchard', thresholds)).toBe(30);
});

test('an unknown level leaves the last good one', () => {
  const good = after('[DEFAULT]\nserver = ERROR\n[server]\nmain = DEBUG');
  const next = after('[DEFAULT]\nserver = LOUD\n[server]\nmain = LOUD', good);
  expect(thresholdFor('main', next)).toBe(10);
  expect(thresholdFor('other', next)).toBe(40);
});

test('a misspelt line does not take a level away', () => {
  const good = after('[server]\nmain = DEBUG');
  expect(thresholdFor('main', after('[server]\nmain DEBUG', good))).toBe(10);
});

test('an entry that was removed from a good text no longer counts', () => {
  const good = after('[server]\nmain = DEBUG\nMain = ERROR');
  expect(thresholdFor('main', after('[server]\nother = INFO', good))).toBe(20);
});
