import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bundle = join(import.meta.dirname, '../image/server/dist/main.js');
const tellModules =
  'process.once("exit", () => process.stderr.write(process.moduleLoadList.join("\\n")))';

test('the server of the image starts without loading what only `fetch` needs', () => {
  const hook = `data:text/javascript,${encodeURIComponent(tellModules)}`;
  const command = `exec "$0" --import "$1" "$2" --version 2>&1 >/dev/null`;
  const loaded = execFileSync('sh', ['-c', command, process.execPath, hook, bundle], {
    encoding: 'utf8',
  }).split('\n');
  expect(loaded).toContain('NativeModule http');
  expect(loaded.filter((module) => module.includes('undici'))).toEqual([]);
});
