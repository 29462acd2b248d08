import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { goldenData } from './golden-data.ts';

afterEach(() => vi.unstubAllEnvs());

it('golden data is looked for in the folder that PACKWRIGHT_VECTORS names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    vi.stubEnv('PACKWRIGHT_VECTORS', dirname(folder));
    expect(goldenData(basename(folder))).toEqual({ found: true, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('golden data that is missing comes with the reason to print', () => {
  vi.stubEnv('PACKWRIGHT_VECTORS', '/does/not/exist');
  expect(goldenData('schemas')).toEqual({
    found: false,
    reason: 'no golden data in /does/not/exist/schemas',
  });
});
