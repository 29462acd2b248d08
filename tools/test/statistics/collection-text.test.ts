import { expect, test } from 'vitest';
import { collectionStatistics } from '../../src/statistics/collection-statistics.ts';
import { collectionText } from '../../src/statistics/collection-text.ts';
import { answerOf, answerOfText, tree, treeKey } from '../checks/orchard.ts';

test('parents and children are counted under whatever name they are mentioned', () => {
  const relationships = [
    { parent: treeKey('1', 'Renamed'), children: [treeKey('2'), treeKey('2')] },
  ];
  const { types } = collectionStatistics({ result: [tree('1'), tree('2')], relationships });
  expect(types.get('Orchard::tree')).toMatchObject([
    { parents: 0, children: 1 },
    { parents: 1, children: 0 },
  ]);
});

test('what is taken away is no relationship', () => {
  const relationships = [{ parent: treeKey('1'), children: [treeKey('2')], add: false }];
  expect(collectionStatistics({ relationships }).relationships).toEqual([]);
});

test('the word errorMessage in the data is data', () => {
  const properties = [{ key: 'errorMessage', stringValue: 'none' }];
  const text = collectionText(answerOf({ result: [tree('1', { properties })] }), { seconds: 1 });
  expect(text).toContain('Orchard::tree | 1     | 0       | 1 ');
});

test('an answer that is no collection fails instead of the tool', () => {
  expect(collectionText(answerOfText('<html>'), { seconds: 1 })).toMatch(
    /^Collection Failed: The answer is no JSON: .*\n\nCollection completed in 1\.00 seconds\.\n$/,
  );
  expect(collectionText(answerOfText('[1, 2]'), { seconds: 1 })).toContain('Collection summary:');
});

test('what the container used comes before the duration', () => {
  const container = {
    cpu: [50],
    memory: [10, 20],
    memoryLimit: 2 ** 30,
    network: { received: 1024, sent: 0 },
    blocks: { read: 0, written: 1 },
  };
  expect(collectionText(answerOf({ errorMessage: 'Closed' }), { seconds: 2.5, container })).toBe(
    [
      'Collection Failed: Closed',
      '',
      'Avg CPU % | Avg Memory Usage %             | Memory Limit | Network I/O     | Block I/O    ',
      '----------+--------------------------------+--------------+-----------------+--------------',
      '50.0 %    | 15.0 % (10.0% / 15.0% / 20.0%) | 1.0 GiB      | 1.0 KiB / 0.0 B | 0.0 B / 1.0 B',
      '',
      'Collection completed in 2.50 seconds.',
      '',
    ].join('\n'),
  );
});
