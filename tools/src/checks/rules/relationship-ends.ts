import type { ObjectKey } from '@packwright/api';
import { originalPosition } from '../../collection/readable-collection.ts';
import { objectMessage } from '../object-message.ts';
import type { CollectionSubject, Report, Rule } from '../rule.ts';

/**
 * Both ends of a relationship are objects that were returned, the adapter instance, or expected from
 * another adapter. Each object is reported once. What a relationship takes away may be gone.
 */
export const relationshipEnds: Rule = {
  name: 'relationship-ends',
  about: 'collection',
  check(subject, report) {
    const { collection, identities } = subject;
    const known = new Set((collection.result ?? []).map(({ key }) => identities.of(key)));
    for (const end of endsOf(subject)) {
      const identity = identities.of(end.key);
      if (known.has(identity)) continue;
      known.add(identity);
      reportUnlessExpected(end, subject, report);
    }
  },
};

interface End {
  readonly key: ObjectKey;
  readonly role: 'parent' | 'child';
  readonly entry: number;
  readonly child: number;
}

function* endsOf({ collection: { relationships = [] } }: CollectionSubject): Generator<End> {
  for (let index = 0; index < relationships.length; index += 1) {
    const relationship = relationships[index];
    if (relationship === undefined || relationship.add === false) continue;
    const entry = originalPosition(relationship, index);
    yield { key: relationship.parent, role: 'parent', entry, child: 0 };
    for (const [position, key] of (relationship.children ?? []).entries()) {
      yield { key, role: 'child', entry, child: originalPosition(key, position) };
    }
  }
}

function reportUnlessExpected(
  { key, role, entry, child }: End,
  { expected }: CollectionSubject,
  report: Report,
): void {
  if (expected.isForeign(key) || expected.isInstance(key)) return;
  const text = `This ${role} of a relationship was not returned by the collection, and is not expected from another adapter.`;
  const place = role === 'parent' ? 'parent' : `children[${child}]`;
  report({
    severity: 'WARNING',
    message: objectMessage(key, text),
    path: `$.relationships[${entry}].${place}`,
    object: key,
  });
}
