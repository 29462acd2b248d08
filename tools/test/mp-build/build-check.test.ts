import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCheck } from '../../src/mp-build/build-check.ts';
import { orchardPak } from '../pak/orchard.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';
import { bareNetwork, startServer } from '../registry/small-server.ts';
import { ScriptedTerminal } from '../terminal/scripted-terminal.ts';

test('a check that is interrupted while the registry is asked ends with 130, and calls nothing good', async () => {
  const controller = new AbortController();
  const registry = await startServer(() => controller.abort());
  const directory = new TemporaryDirectory();
  const pak = await orchardPak({ registry: registry.host });
  writeFileSync(directory.path('orchard.pak'), pak);
  const terminal = new ScriptedTerminal(undefined);
  const code = await buildCheck(
    {
      ...{ file: 'orchard.pak', json: false, strict: false, offline: false },
      cwd: directory.directory,
      network: { ...bareNetwork, signal: controller.signal },
    },
    terminal,
  );
  expect([code, terminal.printed, terminal.errors]).toEqual([130, [], ['Interrupted.']]);
});
