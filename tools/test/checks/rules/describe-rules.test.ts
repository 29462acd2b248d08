import { describe, expect, test } from 'vitest';
import { findingsIn, findingsOf, tree, treeKey } from '../orchard.ts';

const metric = (key: string) => ({ key, numberValue: 1.5 });
const messagesOf = (rule: string, json: unknown) =>
  findingsOf(rule, json).map(({ message }) => message);

describe('A group', () => {
  test('that needs an instance has one', () => {
    const result = [tree('1', { metrics: [metric('branch|apples')] })];
    expect(findingsOf('group-instances', { result })).toEqual([
      {
        severity: 'WARNING',
        message:
          "(tree: Tree 1) > Metric 'branch|apples' has an invalid key. It contains non-instanced group 'branch', but that group is defined to require instances in describe.xml.",
        path: '$.result[0].metrics[0].key',
      },
    ]);
  });

  test('that cannot repeat has no instance', () => {
    const result = [tree('1', { metrics: [metric('shadow:noon|length')] })];
    expect(messagesOf('group-instances', { result })).toEqual([
      "(tree: Tree 1) > Metric 'shadow:noon|length' has an invalid key. It contains instanced group 'shadow', but that group is not defined to allow instances in describe.xml.",
    ]);
  });

  test('that is not declared is named', () => {
    const result = [tree('1', { properties: [{ key: 'root:1|depth', stringValue: 'x' }] })];
    expect(messagesOf('declared-attribute', { result })).toEqual([
      "(tree: Tree 1) > Property 'root:1|depth' is not defined in describe.xml. Could not find ResourceGroup 'root'.",
    ]);
  });
});

describe('A value', () => {
  test('of a string property is no number', () => {
    const result = [tree('1', { properties: [{ key: 'species', numberValue: 3 }] })];
    expect(findingsOf('number-or-text', { result })).toEqual([
      {
        severity: 'ERROR',
        message:
          "(tree: Tree 1) > Property 'species' has an invalid data type. A numeric value was returned in the collection, but the attribute type is 'string' in describe.xml.",
        path: '$.result[0].properties[0].numberValue',
      },
    ]);
  });

  test('of a numeric one is no text', () => {
    const result = [tree('1', { properties: [{ key: 'height', stringValue: '3' }] })];
    expect(messagesOf('number-or-text', { result })).toEqual([
      "(tree: Tree 1) > Property 'height' has an invalid data type. A string value was returned in the collection, but the attribute is defined as numeric in describe.xml.",
    ]);
  });

  test('that is a whole number is fine', () => {
    const result = [tree('1', { metrics: [{ key: 'height', numberValue: 3 }] })];
    const problems = findingsIn({ result }).filter(({ severity }) => severity === 'ERROR');
    expect(problems).toEqual([]);
  });
});

describe('An identifier', () => {
  const withIdentifiers = (...identifiers: unknown[]) => ({
    result: [{ ...tree('1'), key: { ...treeKey('1'), identifiers } }],
  });

  test('that does not say whether it is part of uniqueness is not', () => {
    const collection = withIdentifiers({ key: 'id', value: '1' }, { key: 'row', value: '1' });
    expect(findingsOf('identifier-uniqueness', collection)).toEqual([
      {
        severity: 'ERROR',
        message: `(tree: Tree 1) > Identifier 'id' uniqueness mismatch. 'isPartOfUniqueness' set to false in the collection, which is inconsistent with 'identType="1"' in describe.xml.`,
        path: '$.result[0].key.identifiers[0]',
      },
    ]);
  });

  test('that is not part of uniqueness does not pretend to be', () => {
    const collection = withIdentifiers(
      { key: 'id', value: '1', isPartOfUniqueness: true },
      { key: 'row', value: '1', isPartOfUniqueness: true },
    );
    expect(messagesOf('identifier-uniqueness', collection)).toEqual([
      `(tree: Tree 1) > Identifier 'row' uniqueness mismatch. 'isPartOfUniqueness' is set to true in the collection, which is inconsistent with 'identType="2" in describe.xml.`,
    ]);
  });

  test('is the same one in another letter case', () => {
    const collection = withIdentifiers({ key: 'ID', value: '1', isPartOfUniqueness: true });
    expect(messagesOf('declared-identifier', collection)).toEqual([]);
    expect(messagesOf('required-identifiers', collection)).toEqual([
      "(tree: Tree 1) > Identifier 'row' is optional in describe.xml, and was not found on this resource.",
    ]);
    expect(findingsOf('identifier-letter-case', collection)).toEqual([
      {
        severity: 'INFORMATION',
        message:
          "(tree: Tree 1) > Identifier 'ID' is defined as 'id' in describe.xml. To the platform it is the same.",
        path: '$.result[0].key.identifiers[0].key',
      },
    ]);
  });
});

describe('An object of another adapter', () => {
  const key = { name: 'North', adapterKind: 'VMWARE', objectKind: 'HostSystem', identifiers: [] };
  const collection = { result: [{ key, metrics: [metric('anything')] }] };
  const rules = (foreign?: readonly string[]) =>
    findingsIn(collection, foreign === undefined ? {} : { foreign })
      .filter(({ severity }) => severity === 'WARNING')
      .map(({ rule }) => rule);

  test('is warned of', () => {
    expect(rules()).toEqual(['own-adapter-kind', 'declared-object-type']);
  });

  test('is fine when its adapter or its type is expected', () => {
    expect(rules(['vmware'])).toEqual([]);
    expect(rules(['VMWARE::HostSystem'])).toEqual([]);
    expect(rules(['VMWARE::VirtualMachine'])).toHaveLength(2);
  });

  test('is not compared with a type of this one that has the same key', () => {
    const result = [{ key: { ...key, objectKind: 'tree' }, metrics: [metric('anything')] }];
    const findings = findingsIn({ result }, { foreign: ['VMWARE'] });
    expect(findings.filter(({ severity }) => severity === 'WARNING')).toEqual([]);
  });
});
