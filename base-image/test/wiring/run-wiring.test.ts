import { readdirSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeRunDirectories } from '../../src/wiring/run-directory.ts';
import { openWiring } from '../../src/wiring/run-wiring.ts';
import { until } from '../server/until.ts';

const openDescriptors = () => readdirSync('/proc/self/fd').length;

test.each(['output', 'stdout', 'stderr'] as const)(
  'a run whose %s pipe cannot be opened keeps no descriptor and no directory',
  async (pipe) => {
    const before = openDescriptors();
    const [directory] = await makeRunDirectories(1);
    if (!directory) throw new Error('There is no run directory');
    rmSync(directory[pipe]);
    const result = await openWiring({ take: async () => directory });
    expect(result).toMatchObject({
      kind: 'not started',
      reason: expect.stringContaining('ENOENT'),
    });
    expect(() => readdirSync(directory.path)).toThrow('ENOENT');
    await until(() => openDescriptors() === before, 5);
  },
);

test('a wiring that is closed before its process starts keeps no descriptor', async () => {
  const before = openDescriptors();
  const [directory] = await makeRunDirectories(1);
  if (!directory) throw new Error('There is no run directory');
  const result = await openWiring({ take: async () => directory });
  if (result.kind !== 'wired') throw new Error(result.reason);
  await result.wiring.close();
  await until(() => openDescriptors() === before, 5);
});
