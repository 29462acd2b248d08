import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resultProblems } from '../../src/testing/checks/result-problems.ts';
import { shapeProblems } from '../../src/testing/checks/shape-problems.ts';
import type { KeyJson, ObjectJson, ResultJson } from '../../src/testing/index.ts';

const instance = { name: 'Test', adapterKind: 'Orchard', objectKind: 'Orchard_adapter_instance' };

function key(objectKind: string, name: string, identifiers: KeyJson['identifiers'] = []): KeyJson {
  return { name, adapterKind: 'Orchard', objectKind, identifiers };
}

function object(key: KeyJson, values: Partial<ObjectJson> = {}): ObjectJson {
  return { key, metrics: [], properties: [], events: [], ...values };
}

const [north, tree] = [key('orchard', 'North'), key('tree', 'Tree 7')];

test('a good result has no problem', () => {
  const relationships = [
    { parent: north, children: [tree, { ...tree, adapterKind: 'VMWARE' }] },
    { parent: instance, children: [north] },
  ];
  const result = [object(north), object(tree)];
  expect(resultProblems({ result, relationships, notExistingObjects: [] }, instance)).toEqual([]);
});

describe('the examples of the contract', () => {
  const directory = join(import.meta.dirname, '../../../api/examples/CollectResult');
  const examples = readdirSync(directory).map((file) => {
    const json = JSON.parse(readFileSync(join(directory, file), 'utf8'));
    return file.startsWith('bad-') ? { file, ...json } : { file, value: json, problems: [] };
  });

  test.each(examples)('$file', ({ problems, value }) => {
    const found = shapeProblems(value).map((problem) => problem.split(' ')[0]);
    expect(new Set(found)).toEqual(new Set(problems));
  });
});

describe('the shape', () => {
  test.each<[unknown, string]>([
    [null, '$ must be an object'],
    [{ result: {} }, '$.result must be a list'],
    [{ errorMessage: null }, '$.errorMessage must be a text'],
    [{ result: [{ metrics: [] }] }, '$.result[0].key is missing'],
    [
      { result: [object({ ...north, name: '' })] },
      'result[0].key.name must be a text that is not empty',
    ],
    [
      { result: [object(north, { metrics: [{ key: 'a', numberValue: 1 / 0 }] })] },
      'result[0].metrics[0].numberValue must be a finite number',
    ],
    [
      {
        result: [object(north, { events: [{ message: 'a', criticality: 9, cancelWaitCycle: 0 }] })],
      },
      'events[0].criticality must be a number from 0 to 5',
    ],
    [{ relationships: [{ children: [] }] }, '$.relationships[0].parent is missing'],
  ])('%j', (json, problem) => {
    expect(resultProblems(json as ResultJson).join('\n')).toContain(problem);
  });
});

describe('objects', () => {
  const row = (value: string, isPartOfUniqueness = true) => [
    { key: 'row', value, isPartOfUniqueness },
  ];

  test('that the platform takes for one, whatever their case', () => {
    const result = [object(key('tree', 'A', row('x'))), object(key('tree', 'B', row('X')))];
    expect(resultProblems({ result }, instance)).toEqual([
      'these are one object to the platform: tree "A" (row=x), tree "B" (row=X)',
    ]);
  });

  test('of one type that are told apart in two ways', () => {
    const result = [object(key('tree', 'A', row('1'))), object(key('tree', 'B', row('2', false)))];
    expect(resultProblems({ result }, instance)).toEqual([
      'objects of one type are told apart by the same identifiers: tree "A" (row=1) by row, tree "B" (row=2) by its name',
    ]);
  });

  test('with an identifier or a value twice, no value, two values, or a broken path', () => {
    const metrics = [
      { key: 'a', numberValue: 1, timestamp: 5 },
      { key: 'a', numberValue: 2, timestamp: 5 },
      { key: 'a', numberValue: 2, timestamp: 6 },
      { key: 'b||c', numberValue: 2 },
    ];
    const properties = [{ key: 'd' }, { key: 'e', numberValue: 1, stringValue: '1' }];
    const broken = key('tree', 'A', [...row('1'), ...row('2')]);
    const result = [object(broken, { metrics, properties })];
    expect(resultProblems({ result }, instance)).toEqual(
      [
        'identifier row is there twice',
        'the path b||c of a metric has an empty part',
        'metric a at 5 is there twice',
        'property d must have either a number or a text',
        'property e must have either a number or a text',
      ].map((problem) => `tree "A" (row=1, row=2): ${problem}`),
    );
  });
});

describe('relationships', () => {
  test('to objects that were not collected, but for foreign ones and where children are added', () => {
    const other = key('tree', 'Tree 8');
    const bee = key('bee', 'Maja');
    const json = {
      result: [object(north), object(tree)],
      relationships: [
        { parent: north, children: [other, bee] },
        { parent: north, children: [key('tree', 'Tree 9')], clearFirst: false },
        { parent: north, children: [key('tree', 'Tree 10')], add: false },
      ],
    };
    const ofTree = 'tree "Tree 8" is related to others, but was not collected';
    expect(resultProblems(json, instance)).toEqual([
      ofTree,
      'bee "Maja" is related to others, but was not collected',
    ]);
    expect(resultProblems(json)).toEqual([`Orchard ${ofTree}`]);
  });

  test('in a circle, and of an object to itself', () => {
    const json = {
      result: [object(north), object(tree)],
      relationships: [
        { parent: north, children: [tree, north] },
        { parent: tree, children: [north] },
      ],
    };
    expect(resultProblems(json, instance)).toEqual([
      'orchard "North" is a child of itself',
      'relationships must have no cycle: orchard "North" -> tree "Tree 7" -> orchard "North"',
    ]);
  });

  test('of what was collected, and is said to be gone', () => {
    const json = { result: [object(tree)], notExistingObjects: [tree] };
    expect(resultProblems(json, instance)).toEqual([
      'tree "Tree 7" was collected, and does not exist',
    ]);
  });
});

test('a failed collection is no good result', () => {
  expect(resultProblems({ errorMessage: 'no ladder' })).toEqual([
    'the collection failed: no ladder',
  ]);
});
