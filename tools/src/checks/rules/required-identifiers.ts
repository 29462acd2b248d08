import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** Each declared identifier is there; one that is not required may be absent. */
export const requiredIdentifiers: Rule = {
  name: 'required-identifiers',
  about: 'typed object',
  check({ object, type, path }, report) {
    const {
      key,
      key: { identifiers = [] },
    } = object;
    const given = new Set(identifiers.map((identifier) => identifier.key.toLowerCase()));
    for (const identifier of type.identifiers.values()) {
      if (given.has(identifier.key.toLowerCase())) continue;
      const text = identifier.required
        ? `Identifier '${identifier.key}' is required in describe.xml, but it was not found on this resource.`
        : `Identifier '${identifier.key}' is optional in describe.xml, and was not found on this resource.`;
      report({
        severity: identifier.required ? 'ERROR' : 'INFORMATION',
        message: objectMessage(key, text),
        path: `${path}.key.identifiers`,
        object: key,
      });
    }
  },
};
