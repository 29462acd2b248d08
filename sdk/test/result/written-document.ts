import type { ObjectTypeDefinition } from '../../src/definition/object-type-definition.ts';
import { CollectDocument } from '../../src/result/collect-document.ts';
import type { RelationshipPlan } from '../../src/result/relationship-plan.ts';

/** How relationships are told when nobody says anything. */
export const auto: RelationshipPlan = {
  update: 'auto',
  unlisted: 'auto',
  explicit: [],
  onlyAdd: false,
};

/** A document of the adapter OrchardAdapter, with the parts that were written so far. */
export function newDocument(objectTypes?: readonly ObjectTypeDefinition[]) {
  const parts: string[] = [];
  const document = new CollectDocument({
    adapterKind: 'OrchardAdapter',
    objectTypes,
    write: async (bytes) => void parts.push(Buffer.from(bytes).toString()),
    warn: () => {},
  });
  return { document, parts, parsed: () => JSON.parse(parts.join('')) };
}
