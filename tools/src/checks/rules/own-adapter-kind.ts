import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** An object belongs to this adapter, or to another one that was said to be expected. */
export const ownAdapterKind: Rule = {
  name: 'own-adapter-kind',
  about: 'object',
  check({ object: { key }, all: { describe, expected }, path }, report) {
    if (key.adapterKind === describe.adapterKind || expected.isForeign(key)) return;
    const text = `AdapterKind '${describe.adapterKind}' was expected, but '${key.adapterKind}' was found instead.`;
    report({
      severity: 'WARNING',
      message: objectMessage(key, text),
      path: `${path}.key.adapterKind`,
      object: key,
    });
  },
};
