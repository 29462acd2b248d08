import type { LongRunRule } from './long-run-rule.ts';

/** No object type is left out by a good collection after another one returned it. */
export const vanishedObjectTypes: LongRunRule = {
  name: 'vanished-object-types',
  check: ({ types, collections }) => {
    const good = collections.flatMap(({ failure }, index) =>
      failure === undefined ? [index + 1] : [],
    );
    return [...types].flatMap(([name, { foundIn }]) => {
      const found = new Set(foundIn);
      const missing = good.filter((number) => number > (foundIn[0] ?? 0) && !found.has(number));
      if (missing.length === 0) return [];
      const message = `No object of type '${name}' was returned by ${collectionsText(missing)}, though an earlier one had some.`;
      return [{ severity: 'WARNING', message }];
    });
  },
};

function collectionsText([first, ...others]: readonly number[]): string {
  if (others.length === 0) return `collection ${first}`;
  return `${others.length + 1} collections (the first was ${first})`;
}
