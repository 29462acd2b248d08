import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readPage, repository } from './page.ts';

/** The arrows of docs/architecture.md: what the sources of a package may import. */
const arrows: readonly [folder: string, mayImport: readonly string[]][] = [
  ['api', []],
  ['sdk', ['@packwright/api']],
  ['base-image', ['@packwright/api']],
  ['tools', ['@packwright/api']],
  ...templates().map((folder): [string, string[]] => [folder, ['@packwright/sdk']]),
];

test.each(arrows)('%s imports no package of this repository but %j', (folder, mayImport) => {
  for (const path of sources(folder)) {
    for (const imported of importsOf(path)) {
      if (imported.startsWith('.')) expect(imported, path).toMatch(`./${folder}/`);
      else if (imported.startsWith('@packwright/'))
        expect(mayImport, path).toContain(packageOf(imported));
    }
  }
});

test('the SDK takes no more than types from the contract, since it has no runtime dependency', () => {
  for (const path of sources('sdk')) {
    expect(readPage(path)).not.toMatch(/^(import|export) (?!type\b)[^;]*from '@packwright\/api'/m);
  }
});

function templates(): string[] {
  const names = readdirSync(join(repository, 'adapter-template'));
  return names.map((name) => join('adapter-template', name));
}

function sources(folder: string): string[] {
  const found = ['src', 'app']
    .map((name) => join(folder, name))
    .filter((path) => {
      return existsSync(join(repository, path));
    });
  return found.flatMap((path) =>
    readdirSync(join(repository, path), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(path, name)),
  );
}

/** `@packwright/sdk` for `@packwright/sdk/http`. */
function packageOf(imported: string): string {
  return imported.split('/').slice(0, 2).join('/');
}

/** What a file imports, examples in comments aside; a relative path as `./` and that in the repository. */
function importsOf(path: string): string[] {
  const code = readPage(path).replace(/\/\*[\s\S]*?\*\//g, '');
  const statements = code.matchAll(/(?:from|import) ?\(?'([^']+)'/g);
  return [...statements].map(([, target = '']) => {
    if (!target.startsWith('.')) return target;
    return `./${relative(repository, resolve(repository, dirname(path), target))}`;
  });
}
