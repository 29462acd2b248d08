/** Whether PACKWRIGHT_REQUIRE names it: tests that need it may not be skipped then. */
export function isRequired(need: string): boolean {
  return (process.env.PACKWRIGHT_REQUIRE ?? '').split(',').includes(need);
}
