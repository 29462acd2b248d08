import { describe, expect, test } from 'vitest';
import { planText } from '../../../src/mp-build/plan/plan-text.ts';
import { refusal } from '../../../src/mp-build/plan/refusal.ts';
import { TemporaryDirectory } from '../../project/temporary-directory.ts';
import { describeXml, manifest, type PlanChanges, planApple } from './apple-project.ts';

describe('a plan', () => {
  test('names the image, where it goes and comes from, and the files that are written', () => {
    expect(planApple()).toMatchObject({
      kind: 'plan',
      image: { kind: 'build', platform: undefined },
      delivery: 'push',
      registry: {
        pull: { registry: 'registry.example', repository: 'team/apple' },
        push: { registry: 'registry.example', repository: 'team/apple' },
      },
      pack: {
        pak: '/projects/apple/build/AppleAdapter_1.2.0.pak',
        checksums: '/projects/apple/build/SHA256SUMS',
        sbom: '/projects/apple/build/AppleAdapter_1.2.0.spdx.json',
        bundle: undefined,
        entries: ['manifest.txt', 'eula.txt', 'adapter.zip'],
      },
      correction: { kind: 'none' },
      gates: [],
      warnings: [],
    });
  });

  test('lists the files of adapter.zip, those that are made too', () => {
    expect(plan()).toMatchObject({
      pack: {
        adapterZip: expect.arrayContaining([
          'AppleAdapter.conf',
          'AppleAdapter/conf/describe.xml',
          'AppleAdapter/conf/resources/resources.properties',
          'AppleAdapter/conf/version.txt',
        ]),
      },
    });
  });

  test('takes conf/describe.xml as the describe, and makes no other', () => {
    const { describe: found, pack } = plan({ files: { 'conf/describe.xml': describeXml } });
    expect(found?.model.adapterKind).toBe('AppleAdapter');
    expect(pack.adapterZip).not.toContain('AppleAdapter/conf/resources/resources.properties');
  });

  test('checks types and tests where the project has some', () => {
    const packageFile = JSON.stringify({
      scripts: { test: 'vitest run' },
      devDependencies: { typescript: '7.0.2' },
    });
    const files = { 'package.json': packageFile, 'tsconfig.json': '{}' };
    expect(plan({ files }).gates.map(({ name }) => name)).toEqual(['types', 'tests']);
    expect(plan({ files, options: { skipChecks: true } }).gates).toEqual([]);
    const noTests = { scripts: { test: 'echo "Error: no test specified" && exit 1' } };
    expect(plan({ files: { 'package.json': JSON.stringify(noTests) } }).gates).toEqual([]);
  });

  test('keeps the paths of push and pull apart', () => {
    const { registry } = plan({ options: { pushRegistry: 'inside.example:8443/team/apple' } });
    expect(registry).toMatchObject({
      pull: { registry: 'registry.example' },
      push: { registry: 'inside.example:8443' },
    });
  });

  test('builds and pushes nothing where the image is given with its digest', () => {
    const image = `there.example/team/apple:1@sha256:${'ab'.repeat(32)}`;
    expect(plan({ files: { Dockerfile: undefined }, options: { image } })).toMatchObject({
      image: { kind: 'given', digest: `sha256:${'ab'.repeat(32)}` },
      delivery: 'already in the registry',
      registry: { pull: { registry: 'there.example', repository: 'team/apple' } },
    });
  });

  test('pushes an image that is given without digest', () => {
    expect(plan({ options: { image: 'apple:test' } })).toMatchObject({
      image: { kind: 'given', digest: undefined },
      delivery: 'push',
    });
  });

  test('puts an offline bundle beside the pack, or where it is wanted', () => {
    const offline = { push: false, save: true } as const;
    expect(plan({ options: offline }).pack.bundle).toBe(
      '/projects/apple/build/AppleAdapter_1.2.0-offline',
    );
    expect(plan({ options: { ...offline, save: 'out' } }).pack.bundle).toBe('/projects/out');
  });

  test('puts no offline bundle where another README.md would be lost, only over an older bundle', () => {
    const directory = new TemporaryDirectory({ 'README.md': '# Apple\n' });
    const options = { push: false, save: '.', cwd: directory.directory } as const;
    expect(planApple({ options })).toMatchObject({
      kind: 'problems',
      problems: [
        { code: 'WRONG_OPTION', message: expect.stringMatching(/^--save: \. has a README/) },
      ],
    });
    directory.write('README.md', '# iSDK_Apple 1.1.0: offline bundle\n\n| file | is |\n');
    expect(plan({ options }).pack.bundle).toBe(directory.directory);
  });

  test('reaches the container at the port that is wanted, or that the user has set for all', () => {
    const project = { containerPort: 8081 };
    expect(plan().port).toBeUndefined();
    expect(plan({ project }).port).toBe(8081);
    expect(plan({ project, options: { port: '9000' } }).port).toBe(9000);
  });

  test('is a text for people', () => {
    const text = planText(plan(), (_, words) => words);
    expect(text).toMatch(/^Pushed to +registry\.example\/team\/apple:<version>-<image>$/m);
    expect(text).toMatch(/^Writes +apple\/build\/AppleAdapter_1\.2\.0\.pak$/m);
    expect(text).toMatch(/^ {2}AppleAdapter\/conf\/describe\.xml$/m);
  });
});

describe('problems', () => {
  test('in config.json are wrong usage, and those of the project go first', () => {
    const project = { config: { container_repository: 'registry.example/team/apple:1' } };
    const codes = (changes: PlanChanges) => {
      const planned = planApple(changes);
      return planned.kind === 'problems'
        ? [planned.problems.length, refusal(planned.problems).code]
        : [];
    };
    expect(codes({ project })).toEqual([1, 'WRONG_CONFIGURATION']);
    expect(codes({ project, files: { Dockerfile: undefined } })).toEqual([2, 'WRONG_PROJECT']);
  });

  test('are told all at once, before anything is touched', () => {
    const messages = problems({
      files: {
        Dockerfile: undefined,
        'content/dashboards/Overview.json': '{',
        'eula.txt': undefined,
        'manifest.txt': JSON.stringify({ ...manifest, version: '1.0' }),
      },
      options: { registryTag: 'Upper.example/x', tag: 'a b', port: '70000', platform: 'arm' },
    });
    expect(messages).toEqual([
      expect.stringContaining('manifest.txt: $.version is "1.0"'),
      expect.stringContaining('manifest.txt: $.eula_file names eula.txt'),
      expect.stringContaining('content/dashboards/Overview.json:1: is not well-formed JSON'),
      expect.stringContaining('Dockerfile is missing'),
      expect.stringContaining('--platform is "arm"'),
      expect.stringContaining('--tag has the tag "a b"'),
      expect.stringContaining('--registry-tag: "Upper.example/x" has capital letters'),
      expect.stringContaining('--port is "70000"'),
    ]);
  });

  test.each<[string, PlanChanges, string]>([
    ['nobody said where the image goes', { project: { config: {} } }, 'Nobody said'],
    ['--no-push is alone', { options: { push: false } }, '--no-push needs --save'],
    ['--save is alone', { options: { save: true } }, '--save needs --no-push'],
    [
      'the describe names what content does not',
      {
        files: {
          'conf/describe.xml': describeXml,
          'content/traversalspecs/a.xml': traversal('bush'),
        },
      },
      'content/traversalspecs/a.xml:',
    ],
    [
      'the describe breaks a rule',
      { files: { 'conf/describe.xml': describeXml.replace(' type="7"', '') } },
      'conf/describe.xml:2: no ResourceKind has type="7"',
    ],
    [
      'the manifest names another adapter than conf/describe.xml',
      {
        files: {
          'conf/describe.xml': describeXml.replace('"AppleAdapter"', '"PearAdapter"'),
        },
      },
      'must be the same; --fix-manifest corrects it',
    ],
    [
      'the manifest names two adapters',
      { files: { 'manifest.txt': JSON.stringify({ ...manifest, adapter_kinds: ['A', 'B'] }) } },
      'manifest.txt: $.adapter_kinds is ["A","B"]',
    ],
  ])('stop a build when %s', (_, changes, message) => {
    expect(problems(changes)).toEqual(expect.arrayContaining([expect.stringContaining(message)]));
  });

  test('do not hide in content whose names cannot be looked up yet', () => {
    const files = { 'content/traversalspecs/a.xml': traversal('bush') };
    expect(planApple({ files })).toMatchObject({ kind: 'plan', warnings: [] });
  });
});

describe('a wrong adapter_kinds', () => {
  const two = { 'manifest.txt': JSON.stringify({ ...manifest, adapter_kinds: [] }) };

  test('is corrected with --fix-manifest, nothing else is changed', () => {
    const files = { ...two, 'conf/describe.xml': describeXml };
    const { correction, manifest: planned } = plan({ files, options: { fixManifest: true } });
    expect(correction).toMatchObject({ kind: 'now', adapterKind: 'AppleAdapter' });
    expect(correction.kind === 'now' && JSON.parse(correction.text)).toEqual(manifest);
    expect(planned.adapter_kinds).toEqual(['AppleAdapter']);
  });

  test('is asked about where somebody can be asked', () => {
    const files = { ...two, 'conf/describe.xml': describeXml };
    expect(plan({ files, project: { canAsk: true } }).correction.kind).toBe('now');
  });

  test('waits for the definition where there is no describe', () => {
    const { correction } = plan({ files: two, options: { fixManifest: true } });
    expect(correction).toEqual({ kind: 'once the key is known' });
  });
});

test('a dry run without a registry is a plan with a warning', () => {
  const dry = planApple({ project: { config: {} }, options: { dryRun: true } });
  expect(dry).toMatchObject({ kind: 'plan', warnings: [{ code: 'NO_REGISTRY' }] });
});

test('where somebody can be asked, a missing registry is no problem', () => {
  const asked = planApple({ project: { config: {}, canAsk: true } });
  expect(asked).toMatchObject({ kind: 'plan', registry: undefined, warnings: [] });
});

function plan(changes: PlanChanges = {}) {
  const planned = planApple(changes);
  if (planned.kind === 'problems') throw new Error(JSON.stringify(planned.problems));
  return planned;
}

function problems(changes: PlanChanges): string[] {
  const planned = planApple(changes);
  return planned.kind === 'problems' ? planned.problems.map(({ message }) => message) : [];
}

function traversal(type: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<AdapterKind key="AppleAdapter" version="1">
  <TraversalSpecKinds>
    <TraversalSpecKind name="Trees" rootAdapterKind="AppleAdapter" rootResourceKind="instance" description="d" usedFor="ALL" filterType="GENERIC_RELATION">
      <ResourcePath path="AppleAdapter::instance||AppleAdapter::${type}::child"/>
    </TraversalSpecKind>
  </TraversalSpecKinds>
</AdapterKind>`;
}
