import { expect, test } from 'vitest';
import { mpTest } from './commands.ts';
import { makePythonProject, variants } from './python-project.ts';

/** That such a project is tested in its container, whatever of it is there. */
export function testTesting(): void {
  test.each(variants)('%s, by each method, without a terminal', async (_, options) => {
    const project = await makePythonProject(options);
    for (const method of ['version', 'connect', 'collect', 'endpoint_urls', 'adapter_definition']) {
      const needsInstance = ['connect', 'collect', 'endpoint_urls'].includes(method);
      const words = needsInstance ? ['--param', 'host=north'] : [];
      const { code, stdout, stderr } = await mpTest(project, method, ...words, '--json');
      expect(code, `${method}: ${stderr}`).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ method, exitCode: 0 });
    }
  });
}
