import type { KeyJson, ResultJson } from '../result-json.ts';
import { objectProblems } from './object-problems.ts';
import { relationshipProblems } from './relationship-problems.ts';
import { shapeProblems } from './shape-problems.ts';

/**
 * What keeps a result from being a good one: a failure, another shape than the contract's, and what
 * breaks one of its rules.
 *
 * @param instance the key of the adapter instance, where it is known
 */
export function resultProblems(json: ResultJson, instance?: KeyJson): string[] {
  const shape = shapeProblems(json);
  if (shape.length > 0) return shape;
  const { errorMessage, result = [] } = json;
  return [
    ...(errorMessage === undefined ? [] : [`the collection failed: ${errorMessage}`]),
    ...objectProblems(result, instance?.adapterKind),
    ...relationshipProblems(json, instance),
  ];
}
