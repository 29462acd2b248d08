import type { Rule } from '../rule.ts';

/** Objects that are gone are in `notExistingObjects`; the vendor's libraries write another name. */
export const nonExistingSpelling: Rule = {
  name: 'non-existing-spelling',
  about: 'collection',
  check({ answer }, report) {
    if (typeof answer !== 'object' || answer === null || !('nonExistingObjects' in answer)) return;
    const gone = answer.nonExistingObjects;
    if (!Array.isArray(gone) || gone.length === 0) return;
    report({
      severity: 'WARNING',
      message: `The ${gone.length} objects in 'nonExistingObjects' are not looked at by the platform: the member is called 'notExistingObjects'.`,
      path: '$.nonExistingObjects',
    });
  },
};
