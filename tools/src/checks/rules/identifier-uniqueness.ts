import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** An identifier is part of uniqueness in the collection as it is in the describe; absent is not. */
export const identifierUniqueness: Rule = {
  name: 'identifier-uniqueness',
  about: 'identifier',
  check({ object: { key }, identifier, declared, path }, report) {
    const isPart = identifier.isPartOfUniqueness === true;
    if (declared === undefined || declared.isPartOfUniqueness === isPart) return;
    const inconsistency = isPart
      ? `'isPartOfUniqueness' is set to true in the collection, which is inconsistent with 'identType="2" in describe.xml.`
      : `'isPartOfUniqueness' set to false in the collection, which is inconsistent with 'identType="1"' in describe.xml.`;
    const text = `Identifier '${identifier.key}' uniqueness mismatch. ${inconsistency}`;
    report({ severity: 'ERROR', message: objectMessage(key, text), path, object: key });
  },
};
