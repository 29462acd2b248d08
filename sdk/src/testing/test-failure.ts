/**
 * What an assertion or a lookup throws when the result is not as the test expects. The message says
 * what there is instead. Test runners show it like a failed assertion of their own.
 *
 * @example
 * import { CollectedResult, TestFailure } from '@packwright/sdk/testing';
 *
 * export function has(result: CollectedResult, name: string): boolean {
 *   try {
 *     return result.object('tree', name) !== undefined;
 *   } catch (failure) {
 *     if (failure instanceof TestFailure) return false;
 *     throw failure;
 *   }
 * }
 */
export class TestFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'AssertionError';
  }
}
