import { type CollectionCheckOptions, checkCollection } from '../../src/checks/check-collection.ts';
import type { Finding } from '../../src/checks/finding.ts';
import { type CollectionAnswer, readCollection } from '../../src/collection/read-collection.ts';
import type { Definition } from '../../src/describe/definition.ts';
import { type DescribeModel, modelOfDefinition } from '../../src/describe/describe-model.ts';
import { attribute, definition, identifier, kind } from '../describe/definitions.ts';

const text = (key: string) => ({ ...attribute(key), data_type: 'string', is_property: true });
const group = (key: string, parts: Record<string, unknown>) => ({
  key,
  label: key,
  instanced: false,
  instance_required: true,
  ...parts,
});

/**
 * What an orchard declares: trees with an id and perhaps a row, a height, a species, branches with
 * apples, and a shadow; baskets, which have but a name; and itself.
 */
export const orchard: DescribeModel = modelOfDefinition(
  definition({
    adapter_instance: kind('Orchard_instance', { identifiers: [identifier('place')] }),
    object_types: [
      kind('tree', {
        identifiers: [identifier('id'), { ...identifier('row'), required: false, ident_type: 2 }],
        attributes: [attribute('height'), text('species')],
        groups: [
          group('branch', { instanced: true, attributes: [attribute('apples')] }),
          group('shadow', { attributes: [attribute('length')] }),
        ],
      }),
      kind('basket', {}),
    ],
  }) as unknown as Definition,
);

/** The key of a tree. */
export function treeKey(id: string, name = `Tree ${id}`) {
  const identifiers = [
    { key: 'id', value: id, isPartOfUniqueness: true },
    { key: 'row', value: '1', isPartOfUniqueness: false },
  ];
  return { name, adapterKind: 'Orchard', objectKind: 'tree', identifiers };
}

/** A tree with its data. */
export function tree(id: string, data: Record<string, unknown> = {}) {
  return { key: treeKey(id), metrics: [], properties: [], events: [], ...data };
}

/** An answer with this as its JSON. */
export function answerOf(json: unknown): CollectionAnswer {
  return answerOfText(JSON.stringify(json));
}

/** An answer with this body. */
export function answerOfText(body: string, status = 200): CollectionAnswer {
  const url = 'http://localhost:8080/collect';
  return readCollection({ url, status, body: Buffer.from(body) });
}

/** Everything that is found in a collection. */
export function findingsIn(json: unknown, options?: CollectionCheckOptions): readonly Finding[] {
  return checkCollection(answerOf(json), orchard, options);
}

/** What one rule finds in a collection. */
export function findingsOf(
  rule: string,
  json: unknown,
  options?: CollectionCheckOptions,
): readonly Omit<Finding, 'rule' | 'object'>[] {
  return findingsIn(json, options)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, message, path }) => ({ severity, message, ...(path ? { path } : {}) }));
}
