import { describe, expect, test } from 'vitest';
import { checkManifest } from '../../src/manifest/check-manifest.ts';
import { projectFiles, projectReader } from '../../src/pak/project-files.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

const manifest = {
  name: 'Orchard',
  version: '1.0.0',
  eula_file: 'eula.txt',
  platform: ['Linux VA'],
  vendor: 'Grower',
  adapters: ['adapter.zip'],
  adapter_kinds: ['Orchard'],
};

const outside = [
  '../secret.txt',
  'a/../../secret.txt',
  '..\\secret.txt',
  '/etc/passwd',
  './../secret.txt',
];

function problemsOf(changed: Readonly<Record<string, unknown>>): string[] {
  const all = new TemporaryDirectory({
    'secret.txt': 'Pomona-1742',
    'project/eula.txt': 'None.',
    'project/a/b.txt': '',
    'project/manifest.txt': JSON.stringify({ ...manifest, ...changed }),
  });
  const project = all.path('project');
  const { problems } = checkManifest(projectReader(project, projectFiles(project)));
  return problems.map(({ path, message }) => `${path} ${message}`);
}

describe.each(outside)('The path %s', (name) => {
  test.each([
    ['eula_file', name],
    ['pak_icon', name],
    ['adapter_pre_script', { script: name }],
    ['adapter_post_script', { script: `sh ${name}` }],
    ['pak_validation_script', { script: name }],
  ])('brings no file from outside of the project into a pack by %s', (member, value) => {
    expect(problemsOf({ [member]: value }).join('\n')).toContain('the project has no such file');
  });

  test('is no name of a pack, of an adapter or of a version', () => {
    expect(problemsOf({ name }).join('\n')).toMatch(/\$\.name is .*: it must be/);
    expect(problemsOf({ adapter_kinds: [name] }).join('\n')).toMatch(
      /\$\.adapter_kinds\[0\] is .*: it must be a text that is not empty, without slashes/,
    );
    expect(problemsOf({ version: name }).join('\n')).toMatch(/\$\.version is .*: it must be/);
  });
});

test('a line break in the name of an adapter adds no line to its conf file', () => {
  expect(problemsOf({ adapter_kinds: ['Orchard\nREGISTRY=evil.example'] }).join('\n')).toMatch(
    /\$\.adapter_kinds\[0\] is .*: it must be/,
  );
});
