import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeAuthority } from '../../tools/test/registry/authority.ts';
import { startRegistry } from '../registry/docker-registry.ts';
import { collectedBy } from './collected-by.ts';
import { makeProject } from './made-project.ts';

/** A registry that wants a login. */
export function testLogin(base: () => string): void {
  test('is refused before anything is built, and says how to log in', async () => {
    const [project, registry] = [
      await makeProject('apple', base()),
      await startRegistry({ login }),
    ];
    const { code, stderr } = await project.build('-r', `${registry.host}/team/apple`);
    expect(code).toBe(3);
    expect(stderr).toContain(`docker login ${registry.host}`);
    expect(stderr).not.toContain('Building the image');
  });

  test.each([
    ['without TLS', false],
    ['with TLS', true],
  ])(
    '%s: builds with a password that is on no command line, and warns that cloud proxies cannot pull',
    async (_, secure) => {
      const tls = secure ? { tls: await makeAuthority() } : {};
      const registry = await startRegistry({ login, ...tls });
      const project = await makeProject('apple', base());
      const password = await fileWith(login.password);
      const args = [
        ...['-r', `${registry.host}/team/apple`],
        ...['--registry-username', login.username, '--registry-password', `file:${password}`],
      ];
      const report = await project.report(...args);
      expect(report.warnings).toEqual([
        expect.stringContaining('Make the repository team/apple public'),
      ]);
      const strict = await project.build(...args, '--strict');
      expect(strict).toMatchObject({ code: 3, stderr: expect.stringContaining('public') });
      const result = await collectedBy(report.image.reference, login);
      expect(result).toMatchObject({ result: [{ key: { name: 'North' } }] });
    },
  );
}

const login = { username: 'grower', password: 'p:ä "ss$' };

/** A file outside of the project. */
async function fileWith(text: string): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'packwright-file-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  await writeFile(path.join(directory, 'text'), text);
  return path.join(directory, 'text');
}
