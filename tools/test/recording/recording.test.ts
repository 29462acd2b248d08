import type { CollectResult } from '@packwright/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectIdentity } from '../../src/collection/object-identity.ts';
import { compareCollections } from '../../src/recording/compare-collections.ts';
import { typedComparison } from '../../src/recording/comparison-file.ts';
import { differenceText } from '../../src/recording/difference-text.ts';
import { normalAnswer } from '../../src/recording/normal-answer.ts';
import { normalCollection } from '../../src/recording/normal-collection.ts';
import { objectReference, referenceIdentity } from '../../src/recording/object-reference.ts';
import { recordingText } from '../../src/recording/recording-file.ts';
import { textPatterns } from '../../src/recording/text-pattern.ts';
import { isNear, readTolerance } from '../../src/recording/tolerance.ts';
import { collections, objectKeys } from './collections.ts';

const everything = typedComparison({ tolerance: undefined, values: undefined });
const textOf = (collection: CollectResult) =>
  recordingText('collect', { kind: 'collection', collection: normalCollection(collection) });

describe('a recording', () => {
  test('does not show the order in which an answer says things', () => {
    const shuffled = collections.chain((one) =>
      fc.record({
        one: fc.constant(one),
        other: fc.record({
          result: shuffle(one.result).map((objects) =>
            objects.map((object) => ({ ...object, metrics: object.metrics?.toReversed() ?? [] })),
          ),
          relationships: shuffle(one.relationships),
          notExistingObjects: shuffle(one.notExistingObjects),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ one, other }) => {
        expect(textOf(other)).toBe(textOf(one));
      }),
    );
  });

  test('that is read and written again has the same bytes', () => {
    fc.assert(
      fc.property(collections, (one) => {
        const text = textOf(one);
        expect(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`).toBe(text);
      }),
    );
  });

  test('compared with what was read of it has no differences', () => {
    fc.assert(
      fc.property(collections, (one) => {
        const read = JSON.parse(textOf(one));
        expect(compareCollections(read, normalCollection(one), everything)).toEqual([]);
      }),
    );
  });

  test('compared with another one has differences unless their bytes are the same', () => {
    const spelling = (text: string) => text.toLowerCase();
    fc.assert(
      fc.property(collections, collections, (one, other) => {
        const [before, now] = [normalCollection(one), normalCollection(other)];
        const none = compareCollections(before, now, everything).length === 0;
        if (none) expect(spelling(textOf(other))).toBe(spelling(textOf(one)));
      }),
    );
  });

  test('of an answer is the same however its members are ordered, and normalised only once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (answer) => {
        const once = normalAnswer(answer);
        expect(JSON.stringify(normalAnswer(once))).toBe(JSON.stringify(once));
      }),
    );
    expect(JSON.stringify(normalAnswer({ b: ['y', 'x'], a: { d: 1, c: [2, 1] } }))).toBe(
      '{"a":{"c":[2,1],"d":1},"b":["x","y"]}',
    );
  });
});

test('references are equal for keys of the same object to the platform, and for no others', () => {
  fc.assert(
    fc.property(objectKeys, objectKeys, (one, other) => {
      const [first, second] = [one, other].map((key) => referenceIdentity(objectReference(key)));
      expect(first === second).toBe(objectIdentity(one) === objectIdentity(other));
    }),
    { numRuns: 2_000 },
  );
});

describe('differences', () => {
  const row = (name: string, more: object = {}) => ({
    key: { name, adapterKind: 'Orchard', objectKind: 'row', identifiers: [] },
    metrics: [{ key: 'trees', numberValue: 12, timestamp: 1 }],
    properties: [{ key: 'soil', stringValue: 'clay', timestamp: 1 }],
    events: [],
    ...more,
  });
  const key = (name: string) => row(name).key;
  const texts = (before: CollectResult, now: CollectResult, typed = everything) =>
    compareCollections(normalCollection(before), normalCollection(now), typed).map(differenceText);

  test('timestamps are none', () => {
    const later = { metrics: [{ key: 'trees', numberValue: 12, timestamp: 2 }] };
    expect(texts({ result: [row('North')] }, { result: [row('North', later)] })).toEqual([]);
  });

  test('objects, metrics, properties and events are named with what they were and are', () => {
    const now = row('North', {
      metrics: [
        { key: 'trees', numberValue: 13, timestamp: 1 },
        { key: 'age', numberValue: 4 },
      ],
      properties: [],
      events: [{ message: 'Storm', criticality: 4 }],
    });
    expect(texts({ result: [row('North'), row('East')] }, { result: [now, row('South')] })).toEqual(
      [
        'Orchard::row East is gone.',
        'Orchard::row South is new.',
        "Orchard::row North: metric 'trees' was 12, is 13.",
        "Orchard::row North: metric 'age' is new: 4.",
        'Orchard::row North: property \'soil\' is gone; it was "clay".',
        'Orchard::row North: event \'Storm\' is new: {"criticality":4}.',
      ],
    );
  });

  test('relationships are named, but not those of objects that came or went', () => {
    const rows = (...names: string[]) => names.map((name) => row(name));
    const to = (child: string) => ({ parent: key('North'), children: [key(child)] });
    const before = { result: rows('North', 'East', 'West'), relationships: [to('East')] };
    const now = {
      result: rows('North', 'East', 'West', 'South'),
      relationships: [to('West'), to('South')],
    };
    expect(texts(before, now)).toEqual([
      'Orchard::row South is new.',
      'Relationship Orchard::row North -> Orchard::row East is gone.',
      'Relationship Orchard::row North -> Orchard::row West is new.',
    ]);
  });

  test('objects are found by what the platform tells them by: another name is a difference of one object', () => {
    const tree = (name: string, id: string) => ({
      key: {
        name,
        adapterKind: 'Orchard',
        objectKind: 'tree',
        identifiers: [
          { key: 'id', value: id, isPartOfUniqueness: true },
          { key: 'row', value: name, isPartOfUniqueness: false },
        ],
      },
    });
    expect(texts({ result: [tree('Old', 'A1')] }, { result: [tree('New', 'a1')] })).toEqual([
      'Orchard::tree id=a1: the name was "Old", is "New".',
      'Orchard::tree id=a1: identifier \'row\' was "Old", is "New".',
    ]);
  });

  test('values may be left out of it, by kind, by key, and with their objects and events', () => {
    const before = { result: [row('North')] };
    const now = {
      result: [
        row('North', {
          metrics: [{ key: 'trees', numberValue: 13, timestamp: 1 }],
          properties: [{ key: 'soil', stringValue: 'sand', timestamp: 1 }],
          events: [{ message: 'Storm 7' }],
        }),
      ],
    };
    const about = (changes: Partial<typeof everything>) =>
      texts(before, now, { ...everything, ...changes }).map(
        (text) => /metric|property|event/.exec(text)?.[0],
      );
    expect(about({})).toEqual(['metric', 'property', 'event']);
    expect(about({ values: 'properties' })).toEqual(['property', 'event']);
    expect(about({ values: 'none' })).toEqual(['event']);
    expect(about({ varies: textPatterns(['tr*']) })).toEqual(['property', 'event']);
    expect(about({ ignoresKey: textPatterns(['soil']) })).toEqual(['metric', 'event']);
    expect(about({ ignoresEvent: textPatterns(['storm *']) })).toEqual(['metric', 'property']);
    expect(about({ ignoresObject: textPatterns(['Orchard::row *']) })).toEqual([]);
  });
});

test('a tolerance is an amount, or a part of the recorded number', () => {
  const near = (text: string, before: number, now: number) => {
    const tolerance = readTolerance(text);
    return tolerance && isNear(before, now, tolerance);
  };
  expect([near('0.5', 10, 10.5), near('0.5', 10, 10.6)]).toEqual([true, false]);
  expect([near('5%', -200, -210), near('5 %', 200, 211)]).toEqual([true, false]);
  expect(['', '-1', 'much', '5%%'].map(readTolerance)).toEqual(Array(4).fill(undefined));
});

function shuffle<Entry>(list: readonly Entry[] = []): fc.Arbitrary<Entry[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
