import { isRequired } from './required.ts';

/**
 * What keeps tests from what they need of the machine, for `skipIf`; printed, as a test that is skipped
 * says why. Where PACKWRIGHT_REQUIRE names `linux` the file of the tests fails instead.
 *
 * @param reason `undefined` where nothing does
 */
export function obstacle(need: string, reason: string | undefined): string | undefined {
  if (reason === undefined) return undefined;
  if (isRequired('linux'))
    throw new Error(`${need}: ${reason}, though PACKWRIGHT_REQUIRE demands it`);
  return unforeseen(need, reason);
}

/** The same for what lies in the place of this checkout, which nobody can demand of a machine. */
export function unforeseen(need: string, reason: string): string {
  console.warn(`Skipped: ${need}: ${reason}`);
  return reason;
}
