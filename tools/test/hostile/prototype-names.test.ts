import type { CollectResult } from '@packwright/api';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { dockerfileImages } from '../../src/container/dockerfile-images.ts';
import { describeFiles } from '../../src/describe/describe-files.ts';
import { readDescribe } from '../../src/describe/describe-model.ts';
import { readProperties } from '../../src/describe/read-properties.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { jsonMembers } from '../../src/json-schema/json-members.ts';
import { schemaProblems } from '../../src/json-schema/schema-problems.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import {
  readConnectionsFile,
  withConnection,
  writeConnectionsFile,
} from '../../src/mp-test/connections/connections-file.ts';
import { resolveReference } from '../../src/mp-test/value-reference.ts';
import { readProjectConfig, writeProjectConfig } from '../../src/project/project-config.ts';
import { compareCollections } from '../../src/recording/compare-collections.ts';
import { typedComparison } from '../../src/recording/comparison-file.ts';
import { normalCollection } from '../../src/recording/normal-collection.ts';
import { collectionStatistics } from '../../src/statistics/collection-statistics.ts';
import { findingsIn, tree, treeKey } from '../checks/orchard.ts';
import { attribute, definition, identifier, kind } from '../describe/definitions.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { sharedMembers, sharedNames } from './prototypes.ts';

const before = sharedMembers();
afterEach(() => expect(sharedMembers()).toEqual(before));

describe.each(sharedNames)('The name %s', (name) => {
  /** As text, because a literal would set the prototype. */
  const member = `${JSON.stringify(name)}: {"polluted": true, "connections": [{"name": "x"}]}`;

  test('is a member like any other of config.json', () => {
    const project = new TemporaryDirectory({ 'config.json': `{${member}}` });
    const place = { directory: project.directory, name: '.' };
    const config = readProjectConfig(place as Parameters<typeof readProjectConfig>[0]);
    if (config.kind === 'stop') throw new Error(config.text);
    expect(config).toMatchObject({ containerRepository: undefined, useDefaultRegistry: false });
    writeProjectConfig(place as Parameters<typeof writeProjectConfig>[0], config.members);
    expect(Object.entries(project.json('config.json') as object)).toEqual([
      [name, { polluted: true, connections: [{ name: 'x' }] }],
    ]);
  });

  test('is a member like any other of connections.json, and a name of a connection', () => {
    const project = new TemporaryDirectory({
      'connections.json': `{${member}, "connections": []}`,
    });
    const place = { file: project.path('connections.json'), name: 'connections.json' };
    const read = readConnectionsFile(place);
    if (read.kind === 'stop') throw new Error(read.text);
    expect(read.connections).toEqual([]);
    writeConnectionsFile(withConnection(read, { name, identifiers: {} }));
    const written = project.json('connections.json') as Record<string, unknown>;
    expect(Object.hasOwn(written, name)).toBe(true);
    expect(written.connections).toEqual([{ name, identifiers: {} }]);
  });

  test('is no variable that a reference finds, and no build argument', () => {
    const place = { environment: {}, directory: '.' };
    expect(resolveReference('host', `env:${name}`, place)).toMatchObject({ code: 'NO_VALUE' });
    expect(dockerfileImages(`ARG ${name}=node\nFROM $${name}`, {})).toEqual(['node']);
  });

  test('may be a key in a definition, and is one in its describe and its labels', () => {
    const made = describeFiles(
      definition({
        object_types: [
          kind(name, { identifiers: [identifier(name)], attributes: [attribute(name)] }),
        ],
      }),
    );
    if (made.kind === 'problems') throw new Error(JSON.stringify(made.problems));
    const read = readDescribe(made.describe);
    if (read.kind !== 'model') throw new Error(read.message);
    const type = read.model.objectTypes.get(name);
    expect([...(type?.identifiers.keys() ?? [])]).toEqual([name]);
    expect([...(type?.attributes.keys() ?? [])]).toEqual([name]);
    expect([...readProperties(made.properties).values()]).toContain(name);
  });

  test('is undeclared in a collection where nobody has declared it', () => {
    const collection = collectionWith(name);
    const messages = findingsIn(collection).map(({ message }) => message);
    expect(messages.join('\n')).toContain(name);
    expect(() => collectionStatistics(collection)).not.toThrow();
  });

  test('is compared like any other in recordings', () => {
    const compared = (one: string, other: string) =>
      compareCollections(
        normalCollection(collectionWith(one)),
        normalCollection(collectionWith(other)),
        typedComparison({ tolerance: undefined, values: undefined }),
      );
    expect(compared(name, name)).toEqual([]);
    expect(compared(name, 'other').length).toBeGreaterThan(0);
  });

  test('may be an attribute and an element of XML', () => {
    const read = readXml(`<a ${name}="x"><${name}>y</${name}></a>`);
    if (read.kind !== 'document') throw new Error(read.message);
    expect(Object.entries(read.root.attributes)).toEqual([[name, 'x']]);
    expect(read.root.children).toMatchObject([{ name, children: ['y'] }]);
  });

  test('gives no member to a manifest or to JSON of others', () => {
    const manifest = readManifest(Buffer.from(`{"${name}": {"name": "x", "version": "1.0.0"}}`));
    expect(manifest.problems.map(({ message }) => message)).not.toEqual([]);
    expect(manifest.manifest).toBeUndefined();
    const members = jsonMembers(`{${member}}`);
    expect(members.polluted).toBeUndefined();
  });
});

test('no document changes what all objects share, whichever schema it is checked by', () => {
  const keys = fc.constantFrom(...sharedNames, 'key', 'result', 'objects', 'name', 'metrics');
  const schemas = ['manifest.schema.json', 'recording.schema.json', 'comparison.schema.json'];
  fc.assert(
    fc.property(
      fc.object({ key: keys, maxDepth: 4 }),
      fc.constantFrom(...schemas),
      (json, schema) => {
        const copy: unknown = JSON.parse(JSON.stringify(json));
        schemaProblems(schema, copy);
        describeFiles(copy);
        findingsIn(copy);
        expect(sharedMembers()).toEqual(before);
      },
    ),
  );
});

function collectionWith(name: string): CollectResult {
  const key = { ...treeKey('1'), objectKind: name };
  const identifiers = [{ key: name, value: name, isPartOfUniqueness: true }];
  const data = {
    metrics: [{ key: name, numberValue: 1, timestamp: 1 }],
    properties: [{ key: `${name}|${name}`, stringValue: name, timestamp: 1 }],
    events: [{ message: name, faultKey: name, criticality: 1 }],
  };
  return {
    result: [tree('1', data), { ...tree('2', data), key: { ...key, name, identifiers } }],
    relationships: [{ parent: key, children: [treeKey('1')] }],
    notExistingObjects: [],
  } as unknown as CollectResult;
}
