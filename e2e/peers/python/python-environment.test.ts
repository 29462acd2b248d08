import { execa } from 'execa';
import { expect, test } from 'vitest';
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
    const asked = await Promise.all([1, 2, 3].map(() => pythonEnvironment('vendor-library')));
    expect(new Set(asked.map(({ python }) => python)).size).toBe(1);
  });
});
