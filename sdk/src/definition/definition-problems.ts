import { adapterProblems } from './problems/adapter-problems.ts';
import type { Members } from './problems/member-problems.ts';
import { objectTypeProblems } from './problems/object-type-problems.ts';
import { refuse } from './problems/refuse.ts';

/**
 * @param functions the members of an adapter besides its definition
 * @throws SdkError INVALID_DEFINITION naming everything that the platform would not take
 */
export function checkAdapter(adapter: unknown, functions: Members): void {
  refuse([...adapterProblems(adapter, functions)]);
}

/** @throws SdkError INVALID_DEFINITION naming everything that the platform would not take */
export function checkObjectType(adapterKind: unknown, key: unknown, options: unknown): void {
  refuse([...objectTypeProblems(adapterKind, key, options)]);
}
