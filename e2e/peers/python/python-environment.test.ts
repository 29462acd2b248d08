import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { expect, onTestFinished, test, vi } from 'vitest';
import { describeWithPyPI } from './describe-with-pypi.ts';
import { pythonEnvironment } from './python-environment.ts';

describeWithPyPI('An environment of Python packages', () => {
  test('holds the packages of its list in their versions, which fit together', async () => {
    const { bin, python } = await pythonEnvironment('vendor-library');
    const { stdout } = await execa(`${bin}/pip`, ['freeze']);
    expect(stdout).toContain('vmware-aria-operations-integration-sdk-lib==1.1.0');
    await execa(python, ['-m', 'pip', 'check']);
  });

  test('is made once, however many ask for it at the same time', async () => {
    const cache = mkdtempSync(path.join(tmpdir(), 'packwright-cache-'));
    vi.stubEnv('XDG_CACHE_HOME', cache);
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(cache, { recursive: true });
    });
    const seen = await Promise.all([1, 2, 3].map(timeOfMaking));
    expect(new Set(seen).size).toBe(1);
  });
});

/** Of the directory as it is when the environment is ready: made anew, it has another time. */
async function timeOfMaking(): Promise<bigint> {
  const { bin } = await pythonEnvironment('vendor-library');
  return statSync(bin, { bigint: true }).birthtimeNs;
}
