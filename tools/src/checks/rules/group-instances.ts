import { objectMessage } from '../object-message.ts';
import type { Rule } from '../rule.ts';

/** A key names an instance of a group exactly where the group repeats, and may only where it can. */
export const groupInstances: Rule = {
  name: 'group-instances',
  about: 'value',
  check({ object, kind, value, declared, path }, report) {
    for (const { group, hasInstance } of declared.groups) {
      const contains = `${kind} '${value.key}' has an invalid key. It contains`;
      const text = hasInstance
        ? `${contains} instanced group '${group.key}', but that group is not defined to allow instances in describe.xml.`
        : `${contains} non-instanced group '${group.key}', but that group is defined to require instances in describe.xml.`;
      const isRight = hasInstance ? group.instanced : !(group.instanced && group.instanceRequired);
      if (isRight) continue;
      report({
        severity: 'WARNING',
        message: objectMessage(object.key, text),
        path: `${path}.key`,
        object: object.key,
      });
    }
  },
};
