import type { CollectResult } from '@packwright/api';
import { describe, expect, test } from 'vitest';
import { hidingSecretsOf } from '../../../src/mp-test/hidden-secrets.ts';
import { type Collected, makePageData } from '../../../src/mp-test/html/make-page-data.ts';
import { usualLimits } from '../../../src/mp-test/html/page-collection.ts';
import type { PageCollection } from '../../../src/mp-test/html/page-data.ts';
import type { TestReport } from '../../../src/mp-test/test-report.ts';
import { orchardReport } from '../../page/orchard-report.ts';

const { report, collected } = orchardReport({ trees: 60 });
const event = { criticality: 1, startDate: 1, updateDate: 1, cancelDate: 1, autoCancel: false };

describe('the data of a page', () => {
  test('has labels, units and sizes of the describe', () => {
    const types = pageOf(report, collected).types;
    expect(types.map(({ label }) => label)).toEqual([
      'Orchard account',
      'Orchard',
      'Row',
      'Tree',
      'weather_station',
    ]);
    expect(types[2]?.attributes).toEqual([
      { key: 'water', label: 'Water data', unit: 'kB', bytes: 1000 },
    ]);
    expect(types[3]?.identifiers).toEqual({ id: 'ID' });
    expect(types[3]?.attributes).toContainEqual({
      key: 'sensor:north|moisture',
      label: 'Sensor moisture (north)',
      unit: '%',
    });
  });

  test('knows the objects that only relationships name, and which is whose child', () => {
    const { objects, relationships, totals } = pageOf(report, collected);
    const station = objects.findIndex(({ name }) => name === 'Station on the hill');
    expect(objects[station]).toMatchObject({ isForeign: true });
    const names = relationships.map((pair) => pair.map((place) => objects[place]?.name));
    expect(names).toContainEqual(['Station on the hill', 'Orchard 1']);
    expect(names).toContainEqual(['Row 3', 'Tree 60']);
    expect(totals).toMatchObject({ objects: 65, relationships: names.length, events: 2 });
  });

  test('shows no begin of a password where a text is cut', () => {
    const [tree] = collected.collection.result ?? [];
    if (tree === undefined) throw new Error('There is no object.');
    const stringValue = `${'x'.repeat(1_995)}Pomona-1742${'x'.repeat(1_000)}`;
    const properties = [{ key: 'notes', stringValue, timestamp: 1 }];
    const events = [{ ...event, message: stringValue }];
    const collection = { ...collected.collection, result: [{ ...tree, properties, events }] };
    const hideSecrets = hidingSecretsOf({
      adapterKey: { ...tree.key },
      clusterConnectionInfo: { hostName: 'a', userName: 'b', password: 'Pomona-1742' },
    });
    const page = pageOf(report, { ...collected, collection, hideSecrets });
    expect(JSON.stringify(page)).toContain('xREDAC');
    expect(JSON.stringify(page)).not.toContain('xPomon');
  });

  test('leads from a finding to its object', () => {
    const { findings, collection } = makePageData(report, collected);
    const found = findings.find(({ rule }) => rule === 'number-or-text');
    expect(collection?.objects[found?.object ?? -1]?.name).toBe('Tree 5');
  });

  test('is bounded, keeps the values of objects with findings, and says what is left out', () => {
    const limits = { objects: 20, values: 800, relationships: 5 };
    const page = pageOf(report, collected, limits);
    expect(page.leftOut).toEqual([
      'This page holds 20 of 65 objects.',
      expect.stringMatching(/^This page holds \d of 20 objects with their values\.$/),
      'This page holds 5 of 65 relationships.',
    ]);
    expect(page.totals).toMatchObject({ objects: 65, relationships: 65 });
    expect(page.types[3]).toMatchObject({ objects: 60, metrics: 182 });
    const withFinding = page.objects.filter(({ name }) => name === 'Tree 5' || name === 'Tree 8');
    for (const { values } of withFinding) expect(values).toBeDefined();
    const held = page.objects.length;
    for (const end of page.relationships.flat()) expect(end).toBeLessThan(held);
  });

  test('keeps numbers that JSON cannot hold, and cuts what nobody reads to its end', () => {
    const odd: CollectResult = {
      result: [
        {
          key: { name: 'Odd', adapterKind: 'OrchardAdapter', objectKind: 'tree' },
          metrics: [{ key: 'height', numberValue: Number.NaN }],
          properties: [{ key: 'variety', stringValue: 'x'.repeat(50_000) }],
        },
      ],
    };
    const [object] = pageOf(report, { ...collected, collection: odd }).objects;
    expect(object?.values?.metrics).toEqual([[0, 'NaN']]);
    expect(String(object?.values?.properties[0]?.[1]).length).toBeLessThan(2_100);
  });
});

function pageOf(of: TestReport, from: Collected, limits = usualLimits): PageCollection {
  const { collection } = makePageData(of, from, limits);
  if (collection === undefined) throw new Error('There is no collection.');
  return collection;
}
