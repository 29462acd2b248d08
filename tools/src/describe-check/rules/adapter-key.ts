import { adapterKeyProblem } from '../../manifest/adapter-key.ts';
import type { DescribeRule } from '../describe-rule.ts';

/** The key of the adapter can be part of names of files and of addresses. */
export const adapterKey: DescribeRule = {
  name: 'adapter-key',
  *check({ root }) {
    const { key } = root.attributes;
    // The grammar tells of a key that is missing.
    const problem = key === undefined ? undefined : adapterKeyProblem(key);
    if (problem === undefined) return;
    const message = `the key "${key}" of the adapter ${problem}`;
    yield { severity: 'ERROR', message, line: root.line };
  },
};
