import { expect, test } from 'vitest';
import type { Definition } from '../../src/describe/definition.ts';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { modelOfDefinition, readDescribe } from '../../src/describe/describe-model.ts';
import { attribute, definition, identifier, kind } from './definitions.ts';

const namespace = 'http://schemas.vmware.com/vcops/schema';

function modelOf(kinds: string) {
  const text = `<AdapterKind xmlns="${namespace}" key="Orchard" nameKey="1" version="1">
    <ResourceKinds>${kinds}</ResourceKinds></AdapterKind>`;
  const read = readDescribe(text);
  if (read.kind !== 'model') throw new Error(read.message);
  return read.model;
}

test('what a describe leaves out has the platform’s defaults', () => {
  const model = modelOf(`<ResourceKind key="tree" nameKey="1">
    <ResourceIdentifier key="id" type="string" nameKey="1" dispOrder="1"/>
    <ResourceAttribute key="height" nameKey="1"/>
    <ResourceGroup key="branch" nameKey="1"/>
  </ResourceKind>`);
  const tree = model.objectTypes.get('tree');
  expect(tree?.identifiers.get('id')).toEqual({
    key: 'id',
    required: true,
    isPartOfUniqueness: true,
  });
  expect(tree?.attributes.get('height')).toEqual({
    key: 'height',
    isProperty: false,
    isText: false,
  });
  expect(tree?.groups.get('branch')).toMatchObject({ instanced: false, instanceRequired: false });
});

test('what a describe says is read, also as 1 and 0', () => {
  const model = modelOf(`<ResourceKind key="tree" nameKey="1">
    <ResourceIdentifier key="id" required="0" identType="2" type="string" nameKey="1" dispOrder="1"/>
    <ResourceGroup key="branch" nameKey="1" instanced="1" instanceRequired="true">
      <ResourceAttribute key="species" nameKey="1" dataType="string" isProperty="1"/>
    </ResourceGroup>
  </ResourceKind>`);
  const tree = model.objectTypes.get('tree');
  expect(tree?.identifiers.get('id')).toMatchObject({ required: false, isPartOfUniqueness: false });
  const branch = tree?.groups.get('branch');
  expect(branch).toMatchObject({ instanced: true, instanceRequired: true });
  expect(branch?.attributes.get('species')).toMatchObject({ isProperty: true, isText: true });
});

test('the last object type that is marked as the adapter instance is it', () => {
  const model = modelOf(`<ResourceKind key="a" nameKey="1" type="7"/>
    <ResourceKind key="b" nameKey="1" type="7"/><ResourceKind key="c" nameKey="1" type="1"/>`);
  expect(model.instanceKind).toBe('b');
  expect([...model.objectTypes.keys()]).toEqual(['a', 'b', 'c']);
});

test('a definition and the describe made of it have one model', () => {
  const json = definition({
    object_types: [kind('tree', { identifiers: [identifier('id')], attributes: [attribute('h')] })],
  });
  const files = describeFiles(json);
  if (files.kind !== 'files') throw new Error(JSON.stringify(files.problems));
  const read = readDescribe(files.describe);
  expect(read).toEqual({
    kind: 'model',
    model: modelOfDefinition(json as unknown as Definition),
  });
});

test('what is no XML is refused with its line', () => {
  expect(readDescribe('<AdapterKind>\n<oops</AdapterKind>')).toMatchObject({
    kind: 'malformed',
    line: 2,
  });
});
