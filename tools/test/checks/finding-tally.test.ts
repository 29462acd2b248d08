import { expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { FindingTally } from '../../src/checks/finding-tally.ts';

const warning = (message: string): Finding => ({ rule: 'fruit', severity: 'WARNING', message });

test('a finding of several collections is listed once, with which they are', () => {
  const tally = new FindingTally();
  tally.add(1, [warning('red'), warning('red'), warning('green')]);
  tally.add(2, [warning('green'), warning('blue')]);
  tally.add(3, [warning('green'), warning('red')]);
  expect(tally.all(3).map(({ message }) => message)).toEqual([
    'red (in 2 of 3 collections, first in 1)',
    'green (in all 3 collections)',
    'blue (in collection 2)',
  ]);
});

test('of a single collection nothing is said about others', () => {
  const tally = new FindingTally();
  tally.add(1, [warning('red')]);
  expect(tally.all(1)).toEqual([warning('red')]);
});

test('however many different findings there are, so many of a rule are kept, and the end says so', () => {
  const tally = new FindingTally(2);
  for (let number = 1; number <= 1_000; number += 1) tally.add(number, [warning(`${number}`)]);
  expect(tally.all(1_000).map(({ message }) => message)).toEqual([
    '1 (in collection 1)',
    '2 (in collection 2)',
    "More different findings of the rule 'fruit' are not listed.",
  ]);
});
