import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stopCodes } from '../../src/stop/stop-codes.ts';

const page = path.resolve(import.meta.dirname, '../../../docs/tools/errors.md');

test('the page of errors has a row for each code, below the heading of its exit code, and no others', () => {
  const rows = readFileSync(page, 'utf8')
    .split(/^## Exit code /m)
    .slice(1)
    .flatMap((section) => {
      const exitCode = Number.parseInt(section, 10);
      return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => [code, exitCode]);
    });
  expect(Object.fromEntries(rows)).toEqual(stopCodes);
  expect(rows).toHaveLength(Object.keys(stopCodes).length);
});
