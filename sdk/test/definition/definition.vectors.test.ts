import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { expectSameOrRefused } from './from-json/expect-same-or-refused.ts';
import type { Loose } from './from-json/loose.ts';

for (const subfolder of ['describe', 'collect']) {
  describeGolden(`definitions of ${subfolder}`, subfolder, (folder) => {
    it.each(definitionsIn(folder))(
      '%s is what the SDK writes, or refused for a reason',
      (_, json) => {
        expectSameOrRefused(json);
      },
    );
  });
}

function definitionsIn(folder: string): [string, Loose][] {
  return readdirSync(folder)
    .map((name) => [name, join(folder, name, 'definition.json')] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, JSON.parse(readFileSync(path, 'utf8'))]);
}
