import { assert, constantFrom, dictionary, jsonValue, oneof, property, tuple } from 'fast-check';
import { test } from 'vitest';
import { checkCollection } from '../../src/checks/check-collection.ts';
import { checkLongRun } from '../../src/checks/check-long-run.ts';
import { collectionText } from '../../src/statistics/collection-text.ts';
import { LongRun } from '../../src/statistics/long-run.ts';
import { longRunText } from '../../src/statistics/long-run-text.ts';
import { answerOfText, orchard, tree, treeKey } from './orchard.ts';

const members = [
  'result',
  'relationships',
  'notExistingObjects',
  'errorMessage',
  'key',
  'name',
  'adapterKind',
  'objectKind',
  'identifiers',
  'metrics',
  'properties',
  'events',
  'parent',
  'children',
  '__proto__',
];

/** A good collection as text, with some of its values replaced by anything. */
const brokenCollection = tuple(
  dictionary(constantFrom(...members), oneof(jsonValue(), constantFrom([treeKey('1')], [[]]))),
  constantFrom(0, 1, 2),
).map(([parts, depth]) => {
  const good = tree('1', { metrics: [{ key: 'height' }], events: [{ message: 'Storm' }] });
  const relation = { parent: treeKey('1'), children: [treeKey('2')] };
  if (depth === 0) return JSON.stringify({ result: [good], relationships: [relation], ...parts });
  if (depth === 1) return JSON.stringify({ result: [{ ...good, ...parts }, good] });
  const key = { ...treeKey('3'), ...parts };
  return JSON.stringify({
    result: [{ ...good, key }],
    relationships: [{ ...relation, ...parts }, { parent: key }],
  });
});

test('no answer makes the checks or the statistics fail', () => {
  assert(
    property(
      oneof(
        brokenCollection,
        jsonValue().map((json) => JSON.stringify(json)),
      ),
      (text) => {
        const answer = answerOfText(text);
        checkCollection(answer, orchard);
        collectionText(answer, { seconds: 1 });
        const run = new LongRun({ interval: 10, duration: 3600 });
        run.add(answer, 1);
        run.add(answer, 1);
        checkLongRun(run.summary());
        longRunText(run.summary());
      },
    ),
    { numRuns: 1_000 },
  );
});
