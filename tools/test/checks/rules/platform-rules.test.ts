import { describe, expect, test } from 'vitest';
import { findingsOf, tree, treeKey } from '../orchard.ts';

const metric = (key: string, timestamp?: number) => ({
  key,
  numberValue: 1.5,
  ...(timestamp === undefined ? {} : { timestamp }),
});

describe('Two objects', () => {
  test('with the same unique identifiers are one to the platform, whatever their names', () => {
    const result = [tree('t-1'), { ...tree('x'), key: treeKey('T-1', 'Old oak') }];
    expect(findingsOf('duplicate-objects', { result })).toEqual([
      {
        severity: 'ERROR',
        message: expect.stringMatching(/^\(tree: Old oak\) > .*same object as 'Tree t-1'/),
        path: '$.result[1].key',
      },
    ]);
  });

  test('without unique identifiers are told apart by their names, in any letter case', () => {
    const basket = (name: string) => ({
      key: { name, adapterKind: 'Orchard', objectKind: 'basket' },
    });
    const duplicates = (...names: string[]) =>
      findingsOf('duplicate-objects', { result: names.map(basket) });
    expect(duplicates('Left', 'Right')).toEqual([]);
    expect(duplicates('Left', 'LEFT')).toHaveLength(1);
  });

  test('of one type have the same set of unique identifiers', () => {
    const key = { ...treeKey('3'), identifiers: [] };
    const result = [tree('1'), tree('2'), { ...tree('3'), key }, { ...tree('4'), key }];
    expect(findingsOf('identifier-sets', { result })).toEqual([
      {
        severity: 'ERROR',
        message:
          "(tree: Tree 3) > Its unique identifiers are none, but those of 'Tree 1' are 'id'. All objects of a type need the same.",
        path: '$.result[2].key.identifiers',
      },
    ]);
  });
});

describe('A metric', () => {
  test('has one value at one time', () => {
    const metrics = [metric('height', 1.7e12), metric('height', 1.7e12), metric('height', 1.8e12)];
    expect(findingsOf('duplicate-values', { result: [tree('1', { metrics })] })).toEqual([
      {
        severity: 'WARNING',
        message:
          "(tree: Tree 1) > Metric 'height' is there more than once with the same timestamp. Only one of the values is kept.",
        path: '$.result[0].metrics[1]',
      },
    ]);
  });

  test('without a timestamp is of the time of the collection', () => {
    const metrics = [metric('height'), metric('height', -1)];
    expect(findingsOf('duplicate-values', { result: [tree('1', { metrics })] })).toHaveLength(1);
  });
});

describe('A time', () => {
  const times = (data: Record<string, unknown>) =>
    findingsOf('timestamps-in-milliseconds', { result: [tree('1', data)] });

  test('in seconds is found, once for each object', () => {
    const metrics = [metric('height', 1_700_000_000_000), metric('height', 1_700_000_000)];
    const events = [{ message: 'Storm', startDate: 1_700_000_000 }];
    expect(times({ metrics, events })).toEqual([
      {
        severity: 'WARNING',
        message:
          "(tree: Tree 1) > The timestamp of metric 'height' is 1700000000 (and 1 more of this object): that looks like seconds. The platform expects milliseconds since 1970.",
        path: '$.result[0].metrics[1].timestamp',
      },
    ]);
  });

  test('in microseconds is found', () => {
    const properties = [{ key: 'species', stringValue: 'x', timestamp: 1_700_000_000_000_000 }];
    expect(times({ properties })[0]?.message).toContain('that looks like microseconds');
  });

  test('in milliseconds is fine, and so is -1', () => {
    const metrics = [metric('height', 1_700_000_000_000), metric('shadow|length', -1)];
    expect(times({ metrics })).toEqual([]);
  });
});

describe('An event', () => {
  test('has the fault key of something that is declared', () => {
    const events = [
      { message: 'Storm', faultKey: 'branch:left|apples' },
      { message: 'Frost', faultKey: 'blossoms' },
    ];
    expect(findingsOf('fault-keys', { result: [tree('1', { events })] })).toEqual([
      {
        severity: 'WARNING',
        message:
          "(tree: Tree 1) > Event 'Frost' has the fault key 'blossoms', but no metric or property of that key is defined in describe.xml.",
        path: '$.result[0].events[1].faultKey',
      },
    ]);
  });

  test('does not end before it begins', () => {
    const event = { message: 'Storm', startDate: 1.7e12, updateDate: 1.7e12, cancelDate: 1.6e12 };
    expect(findingsOf('event-dates', { result: [tree('1', { events: [event] })] })).toEqual([
      {
        severity: 'WARNING',
        message: "(tree: Tree 1) > The cancelDate of event 'Storm' lies before its startDate.",
        path: '$.result[0].events[0].cancelDate',
      },
    ]);
  });
});

describe('An end of a relationship', () => {
  const instance = { name: 'O', adapterKind: 'Orchard', objectKind: 'Orchard_instance' };
  const machine = { name: 'North', adapterKind: 'VMWARE', objectKind: 'HostSystem' };
  const ends = (children: unknown[], options?: Parameters<typeof findingsOf>[2]) =>
    findingsOf(
      'relationship-ends',
      { result: [tree('1')], relationships: [{ parent: treeKey('1'), children }] },
      options,
    );

  test('was returned, under whatever name', () => {
    expect(ends([treeKey('1', 'Another name')])).toEqual([]);
  });

  test('that was not returned is reported once', () => {
    expect(ends([treeKey('2'), treeKey('2')])).toEqual([
      {
        severity: 'WARNING',
        message:
          '(tree: Tree 2) > This child of a relationship was not returned by the collection, and is not expected from another adapter.',
        path: '$.relationships[0].children[0]',
      },
    ]);
  });

  test('may be the adapter instance that asked', () => {
    expect(ends([instance])).toEqual([]);
    expect(ends([instance], { instance })).toEqual([]);
    expect(ends([instance], { instance: { ...instance, name: 'P' } })).toHaveLength(1);
  });

  test('of another adapter must be expected', () => {
    expect(ends([machine])).toHaveLength(1);
    expect(ends([machine], { foreign: ['VMWARE'] })).toEqual([]);
  });

  test('may be gone when the relationship is taken away', () => {
    const relationships = [{ parent: treeKey('1'), children: [treeKey('2')], add: false }];
    expect(findingsOf('relationship-ends', { result: [tree('1')], relationships })).toEqual([]);
  });
});

describe('An object that does not exist', () => {
  test('is not returned as well', () => {
    const collection = { result: [tree('1')], notExistingObjects: [treeKey('2'), treeKey('1')] };
    expect(findingsOf('not-existing-objects', collection)).toEqual([
      {
        severity: 'ERROR',
        message:
          '(tree: Tree 1) > This object is among those that do not exist any more, but it was returned.',
        path: '$.notExistingObjects[1]',
      },
    ]);
  });

  test('is not in the member that the vendor’s libraries write', () => {
    const spelling = (nonExistingObjects: unknown) =>
      findingsOf('non-existing-spelling', { result: [], nonExistingObjects });
    expect(spelling([])).toEqual([]);
    expect(spelling([treeKey('1')])).toEqual([
      {
        severity: 'WARNING',
        message: expect.stringContaining("the member is called 'notExistingObjects'"),
        path: '$.nonExistingObjects',
      },
    ]);
  });
});

test('what is declared and was not collected is listed for each type', () => {
  const metrics = [metric('height'), metric('branch:left|apples')];
  const messages = findingsOf('never-collected', { result: [tree('1', { metrics })] });
  expect(messages).toEqual([
    {
      severity: 'INFORMATION',
      message:
        "No object of type 'tree' has a value for 'species', 'shadow|length', which describe.xml defines.",
    },
    {
      severity: 'INFORMATION',
      message: "Object type 'basket' is defined in describe.xml, but no object of it was returned.",
    },
  ]);
});
