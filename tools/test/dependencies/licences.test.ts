import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { licencesPage } from '../../scripts/licences-page.ts';
import { lockedPackages, repository, textOf } from '../../scripts/locked-packages.ts';
import { packagesInBundles } from '../../scripts/packages-in-bundles.ts';

const page = readFileSync(join(repository, 'docs/licences.md'), 'utf8');

/** All of them let anybody use, change and pass on the code, and ask for no more than the text. */
const allowed = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'],
  ...['MIT OR Apache-2.0', 'Python-2.0', 'Unlicense'],
]);

/** Of programs that are used as they are, and passed on to nobody. */
const allowedForDevelopment = new Set([...allowed, 'MPL-2.0', 'PSF-2.0']);

describe('The licences of dependencies', () => {
  test('are listed, and the list is that of the lock file: npm run licences writes it', () => {
    expect(page.endsWith(`${licencesPage().trimEnd()}\n`)).toBe(true);
  });

  test('are told of all that is in a bundle or in the page of reports as of what users get', () => {
    const shipped = /### Of what users get\n(.*?)\n### /s.exec(page)?.[1] ?? '';
    const listed = new Set(shipped.split('|').flatMap((cell) => cell.trim().split(', ')));
    const bundled = [...packagesInBundles()];
    expect(bundled.map((text) => text.split(' ')[0])).toEqual(
      expect.arrayContaining(['express', 'commander', 'd3-force', 'd3-transition', 'uplot']),
    );
    expect(bundled.filter((text) => !listed.has(text))).toEqual([]);
  });

  test('are ones that let everybody use what is shipped', () => {
    const others = lockedPackages().filter(({ licence, isForDevelopment }) => {
      return !(isForDevelopment ? allowedForDevelopment : allowed).has(licence);
    });
    expect(others.map((one) => `${textOf(one)}: ${one.licence}`)).toEqual([]);
  });
});

test('each install script of a dependency is decided about, and the decision explained', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const withScript = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript);
  const names = [...new Set(withScript.map(({ name }) => name))];
  expect(Object.keys(allowScripts).toSorted()).toEqual(names);
  const rows = [...page.matchAll(/^\| `([^`]+)` \| (runs|does not run) \| .+ \|$/gm)];
  const explained = rows.map(([, name = '', runs]) => [name, runs === 'runs']);
  expect(Object.fromEntries(explained)).toEqual(allowScripts);
});

test('the SDK, which runs in every adapter, has no dependency', () => {
  const manifest = JSON.parse(readFileSync(join(repository, 'sdk/package.json'), 'utf8'));
  expect(manifest.dependencies ?? {}).toEqual({});
});

test('each dependency is of one exact version', () => {
  const folders = ['.', 'api', 'sdk', 'base-image', 'tools', 'e2e', 'bench'];
  const versions = folders.flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8'));
    return Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
  });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
