import { expect, test } from 'vitest';
import { LabelTable } from '../../src/describe/label-table.ts';
import { translateLabels } from '../../src/describe/translation.ts';

function orchardLabels(): LabelTable {
  const labels = new LabelTable();
  labels.numberOf('Host', 'A name');
  labels.numberOf('Tree');
  labels.numberOf('ms');
  return labels;
}

const inFrench = (...texts: [string, string][]) =>
  translateLabels(orchardLabels(), { locale: 'fr', texts: new Map(texts) });

test('a translation has a line for each label, in the same order, and what it lacks stays as it is', () => {
  expect(inFrench(['Tree', 'Arbre'], ['A name', 'Un nom'])).toMatchObject({
    fileName: 'resources_fr.properties',
    properties: '1 = Host\n1.description = Un nom\n2 = Arbre\n3 = ms\n',
    unknown: [],
    missing: ['Host'],
  });
});

test('texts that are no label are named, those of an object’s own members too', () => {
  expect(inFrench(['toString', 'a'], ['host', 'b']).unknown).toEqual(['toString', 'host']);
});

test('units of the platform need no translation, and may have one', () => {
  const { properties, missing } = inFrench(['ms', 'milli']);
  expect(properties).toContain('3 = milli\n');
  expect(missing).not.toContain('ms');
});
