import { describe, expect, test } from 'vitest';
import { bundledPackages } from '../../src/sbom/bundled-packages.ts';
import { debianPackages } from '../../src/sbom/debian-packages.ts';
import type { InstalledPackage } from '../../src/sbom/installed-package.ts';
import { licenceSummary } from '../../src/sbom/licence-summary.ts';
import { nodePackages, nodeProgram } from '../../src/sbom/node-program.ts';
import { npmPackage } from '../../src/sbom/npm-package.ts';
import { packageFiles } from '../../src/sbom/package-files.ts';
import { pythonPackage } from '../../src/sbom/python-package.ts';
import { distinctPackages, spdxDocument, spdxImageDocument } from '../../src/sbom/spdx-document.ts';
import { spdxLicense } from '../../src/sbom/spdx-license.ts';

describe('the files that packages are read from', () => {
  test.each([
    ['var/lib/dpkg/status', true],
    ['usr/share/var/lib/dpkg/status', false],
    ['opt/app/node_modules/left/package.json', true],
    ['opt/app/node_modules/@team/left/package.json', true],
    ['opt/app/node_modules/left/node_modules/right/package.json', true],
    ['opt/app/node_modules/left/dist/package.json', false],
    ['opt/app/package.json', false],
    ['opt/packwright/package.json', true],
    ['opt/packwright/LICENCES', true],
    ['var/lib/dpkg/status.d/tini', true],
    ['usr/lib/python3/dist-packages/six-1.16.0.dist-info/METADATA', true],
    ['usr/lib/python3/dist-packages/six.egg-info/PKG-INFO', true],
    ['usr/lib/python3/dist-packages/six/METADATA', false],
  ])('%s: %s', (name, isOne) => {
    expect(packageFiles.some(({ pattern }) => pattern.test(name))).toBe(isOne);
  });
});

describe('packages', () => {
  test('of Debian are those that are installed, with version and processor', () => {
    const status = `Package: tini
Status: install ok installed
Architecture: amd64
Description: a line
 and another: one
Version: 0.19.0-1

Package: gone
Status: deinstall ok config-files
Version: 1.0

`;
    expect(debianPackages(status)).toEqual([
      {
        ecosystem: 'deb',
        name: 'tini',
        version: '0.19.0-1',
        license: undefined,
        architecture: 'amd64',
      },
    ]);
  });

  test('are those that no package manager knows, too: Node tells its version itself', async () => {
    async function* program() {
      yield Buffer.from('\0\x7fELF https://nodejs.org/download/release/v24.18.0/node-v24.1');
      yield Buffer.from('8.0.tar.gz\0');
      yield Buffer.from('/node-v9.9.9.tar.gz');
    }
    expect(await nodePackages(program())).toEqual([
      { ecosystem: 'generic', name: 'node', version: '24.18.0', license: 'MIT' },
    ]);
    expect(nodeProgram.test('usr/local/bin/node')).toBe(true);
  });

  test('of long ago declare their licence in a list, in words that many use', () => {
    const old = (...types: string[]) =>
      JSON.stringify({ name: 'old', version: '1', licenses: types.map((type) => ({ type })) });
    expect(npmPackage(old('Apache 2.0'))).toMatchObject([{ license: 'Apache-2.0' }]);
    expect(npmPackage(old('MIT', 'ISC'))).toMatchObject([{ license: undefined }]);
  });

  test('that are bundled are those whose licences stand beside the bundle', () => {
    const licences = ['@team/left 1.0.0, MIT\n\nAs is.\n', 'right 2.0.0, see below\n\nAs is.\n'];
    expect(bundledPackages(licences.join(`\n${'-'.repeat(80)}\n\n`))).toEqual([
      { ecosystem: 'npm', name: '@team/left', version: '1.0.0', license: 'MIT' },
      { ecosystem: 'npm', name: 'right', version: '2.0.0', license: undefined },
    ]);
  });

  test('are counted by their licences, and those of Debian without one told where it stands', () => {
    const one = { version: '1', license: 'MIT' };
    const packages: InstalledPackage[] = [
      { ...one, ecosystem: 'deb', name: 'tini', license: undefined },
      { ...one, ecosystem: 'npm', name: 'left' },
      { ...one, ecosystem: 'npm', name: 'right' },
      { ...one, ecosystem: 'npm', name: 'odd', license: undefined },
    ];
    expect(licenceSummary(packages)).toEqual([
      '2  MIT',
      '1  of Debian, which tells them in /usr/share/doc/*/copyright',
      '1  without a licence in the form of SPDX',
    ]);
  });

  test('that are there several times are one', () => {
    const left = { ecosystem: 'npm', name: 'left', version: '1.0.0', license: 'MIT' } as const;
    const node = {
      ecosystem: 'generic',
      name: 'node',
      version: '24.18.0',
      license: undefined,
    } as const;
    expect(distinctPackages([left, node, { ...left }])).toEqual([node, left]);
  });

  test('of npm have a name, a version, and the licence that they declare', () => {
    const text = JSON.stringify({ name: '@team/left', version: '1.2.3', license: 'MIT' });
    expect(npmPackage(text)).toEqual([
      { ecosystem: 'npm', name: '@team/left', version: '1.2.3', license: 'MIT' },
    ]);
    expect(npmPackage('{"type":"module"}')).toEqual([]);
    expect(npmPackage('{')).toEqual([]);
  });

  test('of Python are read from the head of their metadata', () => {
    const text = 'Metadata-Version: 2.1\nName: six\nVersion: 1.16.0\nLicense: MIT\n\nName: other\n';
    expect(pythonPackage(text)).toEqual([
      { ecosystem: 'pypi', name: 'six', version: '1.16.0', license: 'MIT' },
    ]);
  });
});

test.each([
  ['MIT', 'MIT'],
  ['(MIT OR Apache-2.0)', '(MIT OR Apache-2.0)'],
  ['GPL-2.0-only WITH Classpath-exception-2.0', 'GPL-2.0-only WITH Classpath-exception-2.0'],
  ['SEE LICENSE IN LICENSE.md', undefined],
  ['UNLICENSED', undefined],
  ['BSD', undefined],
  ['Apache License, Version 2.0', undefined],
  ['', undefined],
  [{ type: 'MIT' }, undefined],
])('the licence %j is %j for SPDX', (declared, license) => {
  expect(spdxLicense(declared)).toBe(license);
});

describe('the document', () => {
  const subject = {
    name: 'AppleAdapter',
    version: '1.2.0',
    image: 'registry.example/team/apple',
    digest: `sha256:${'ab'.repeat(32)}`,
    created: new Date('2026-11-01T10:00:00.123Z'),
    toolVersion: '0.1.0',
  };
  const left: InstalledPackage = {
    ecosystem: 'npm',
    name: '@team/left',
    version: '1.0.0',
    license: 'MIT',
  };
  const zlib: InstalledPackage = {
    ecosystem: 'deb',
    name: 'zlib1g',
    version: '1:1.2.13+dfsg',
    license: undefined,
    architecture: 'amd64',
  };

  test('is the same for the same image, in whatever order its packages are found', () => {
    expect(spdxDocument(subject, [left, zlib, left])).toBe(spdxDocument(subject, [zlib, left]));
  });

  test('has what SPDX 2.3 demands, a package URL for each package, and one namespace for each image', () => {
    const document = JSON.parse(spdxDocument(subject, [left, zlib]));
    expect(document).toMatchObject({
      spdxVersion: 'SPDX-2.3',
      dataLicense: 'CC0-1.0',
      SPDXID: 'SPDXRef-DOCUMENT',
      name: 'AppleAdapter_1.2.0',
      creationInfo: { created: '2026-11-01T10:00:00Z' },
    });
    expect(document.documentNamespace).toContain('ab'.repeat(32));
    expect(document.packages.slice(2)).toMatchObject([
      {
        versionInfo: '1:1.2.13+dfsg',
        licenseDeclared: 'NOASSERTION',
        externalRefs: [{ referenceLocator: 'pkg:deb/debian/zlib1g@1%3A1.2.13%2Bdfsg?arch=amd64' }],
      },
      {
        name: '@team/left',
        licenseDeclared: 'MIT',
        externalRefs: [{ referenceLocator: 'pkg:npm/%40team/left@1.0.0' }],
      },
    ]);
    const ids: string[] = document.packages.map((one: { SPDXID: string }) => one.SPDXID);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^SPDXRef-[A-Za-z0-9.-]+$/);
    expect(document.relationships).toHaveLength(4);
  });
});

describe('the document of an image alone', () => {
  const subject = {
    image: 'packwright/base-image',
    version: '0.1.0',
    imageId: 'sha256:abc',
    created: new Date('2026-11-02T03:04:05.678Z'),
    toolVersion: '0.1.0',
  };
  const left: InstalledPackage = { ecosystem: 'npm', name: 'left', version: '1', license: 'MIT' };

  test('describes the image, which contains the packages, and claims no address in a registry', () => {
    const { name, packages, relationships } = JSON.parse(spdxImageDocument(subject, [left]));
    expect(name).toBe('packwright/base-image_0.1.0');
    expect(packages.map(({ SPDXID }: { SPDXID: string }) => SPDXID)).toEqual([
      'SPDXRef-Image',
      'SPDXRef-npm-left-1',
    ]);
    expect(packages[0]).toMatchObject({ versionInfo: '0.1.0', comment: 'Image sha256:abc' });
    expect(packages[0]).not.toHaveProperty('externalRefs');
    expect(relationships).toEqual([
      {
        spdxElementId: 'SPDXRef-DOCUMENT',
        relationshipType: 'DESCRIBES',
        relatedSpdxElement: 'SPDXRef-Image',
      },
      {
        spdxElementId: 'SPDXRef-Image',
        relationshipType: 'CONTAINS',
        relatedSpdxElement: 'SPDXRef-npm-left-1',
      },
    ]);
  });

  test('has a namespace that no other image shares', () => {
    const other = { ...subject, imageId: 'sha256:def' };
    const [one, two] = [subject, other].map((each) => JSON.parse(spdxImageDocument(each, [left])));
    expect(one.documentNamespace).toBe(
      'urn:packwright:0.1.0:packwright%2Fbase-image:0.1.0:sha256%3Aabc',
    );
    expect(two.documentNamespace).not.toBe(one.documentNamespace);
  });
});
