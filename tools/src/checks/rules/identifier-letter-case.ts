import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** An identifier should be written as it is declared, though the platform does not mind. */
export const identifierLetterCase: Rule = {
  name: 'identifier-letter-case',
  about: 'identifier',
  check({ object: { key }, identifier, declared, path }, report) {
    if (declared === undefined || declared.key === identifier.key) return;
    const text = `Identifier '${identifier.key}' is defined as '${declared.key}' in describe.xml. To the platform it is the same.`;
    report({
      severity: 'INFORMATION',
      message: objectMessage(key, text),
      path: `${path}.key`,
      object: key,
    });
  },
};
