import { describe, expect, test } from 'vitest';
import { checkLongRun } from '../../src/checks/check-long-run.ts';
import { growthRates } from '../../src/statistics/growth-rates.ts';
import { LongRun } from '../../src/statistics/long-run.ts';
import { longRunText } from '../../src/statistics/long-run-text.ts';
import { answerOf, answerOfText, tree, treeKey } from '../checks/orchard.ts';

const plan = { interval: 10, duration: 3600 };

function runOf(...collections: readonly unknown[]) {
  const run = new LongRun(plan);
  for (const collection of collections) run.add(answerOf(collection), 5);
  return run.summary();
}

const found = (rule: string, summary: ReturnType<typeof runOf>) =>
  checkLongRun(summary)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message }) => `${severity} ${message}`);

const events = (count: number) => ({
  result: [tree('1', { events: Array.from({ length: count }, (_, n) => ({ message: `${n}` })) })],
});

describe('Events', () => {
  test('may become more, because things do happen', () => {
    expect(found('event-growth', runOf(events(1), events(10_001)))).toEqual([
      'SUCCESS No abnormal event growth found',
    ]);
  });

  test('may not become more by more than 10,000 in an hour', () => {
    const [warning, advice] = found('event-growth', runOf(events(1), events(10_002)));
    expect(warning).toBe(
      "WARNING Events on objects of type 'Orchard::tree' grew at a rate of 1000100.00% per hour. (from 1 to 10002 different ones)",
    );
    expect(advice).toContain('over-reporting');
  });
});

test('a property that changes all the time does not hide behind others that do not', () => {
  const collection = (backup: number) => ({
    result: Array.from({ length: 50 }, (_, n) =>
      tree(`${n}`, {
        properties: [
          { key: 'species', stringValue: `Species ${n}` },
          { key: 'backup', stringValue: `Monday ${backup}` },
        ],
      }),
    ),
  });
  const summary = runOf(collection(1), collection(2), collection(3));
  const type = summary.types.get('Orchard::tree');
  expect(type && growthRates(type, 1).propertyValues).toBeCloseTo(200);
  expect(found('property-value-growth', summary)[0]).toMatch(
    /^ERROR .* 200\.00% per hour\. \('backup' from 1 to 3 different ones\)$/,
  );
});

test('relationships that are always new are found', () => {
  const collection = (child: string) => ({
    result: [tree('1'), tree('2'), tree('3')],
    relationships: [{ parent: treeKey('1'), children: [treeKey(child)] }],
  });
  expect(found('relationship-growth', runOf(collection('2'), collection('3')))[0]).toBe(
    "WARNING Relationships of objects of type 'Orchard::tree' grew at a rate of 100.00% per hour. (from 1 to 2 different ones)",
  );
  expect(found('relationship-growth', runOf(collection('2')))).toEqual([
    'SUCCESS No abnormal relationship growth found',
  ]);
});

test('each collection that failed is an error', () => {
  const failed = found('failed-collections', runOf({}, { errorMessage: 'Closed' }));
  expect(failed).toEqual(['ERROR Collection 2 failed: Closed']);
});

test('a collection that takes longer than the interval is warned of', () => {
  const run = new LongRun(plan);
  run.add(answerOf({}), 10);
  run.add(answerOf({}), 10.5);
  run.add(answerOfText('', 408), 15);
  run.add(answerOf({ errorMessage: 'Closed' }), 20);
  expect(found('slow-collections', run.summary())).toEqual([
    'WARNING Collection 2 took 10.50 s, longer than the collection interval of 10.00 s.',
    'WARNING Collection 3 took 15.00 s, longer than the collection interval of 10.00 s.',
  ]);
});

test('types that come late or go away are found; failures do not count', () => {
  const basket = { key: { name: 'Left', adapterKind: 'Orchard', objectKind: 'basket' } };
  const summary = runOf(
    { errorMessage: 'Closed' },
    { result: [tree('1')] },
    { result: [basket] },
    { result: [basket] },
  );
  expect(found('late-object-types', summary)).toEqual([
    "INFORMATION Objects of type 'Orchard::basket' were returned from collection 3 on, but not before.",
  ]);
  expect(found('vanished-object-types', summary)).toEqual([
    "WARNING No object of type 'Orchard::tree' was returned by 2 collections (the first was 3), though an earlier one had some.",
  ]);
});

test('a run without container has no columns for it, and failures may have no text', () => {
  expect(longRunText(runOf({ result: [tree('1')] }, { errorMessage: '' }))).toBe(
    `Long Collection summary:

Table cell format is: 'average (min/median/max)'

Object Type   | Count | Metrics | Properties | Events | Relationships
--------------+-------+---------+------------+--------+--------------
Orchard::tree | 1.0   | 0.0     | 0.0        | 0.0    | 0.0${'          '}

Object Type   | Object Growth | Metric Growth | Property Growth | Property Values Growth | Event Growth | Relationship Growth
--------------+---------------+---------------+-----------------+------------------------+--------------+--------------------
Orchard::tree | 0.00 %        | 0.00 %        | 0.00 %          | 0.00 %                 | 0.00 %       | 0.00 %${'             '}

Collection | Duration
-----------+---------
1          | 5.00 s${'  '}
2 (failed) | 5.00 s${'  '}

Collection | Failure Reason
-----------+---------------
2          |${'               '}

1 failed collections
`,
  );
});
