import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { chooseRegistry } from '../../src/registry/choose-registry.ts';
import { confLines } from '../../src/registry/conf-lines.ts';
import { readImageReference } from '../../src/registry/image-reference.ts';
import { imageTag } from '../../src/registry/image-tag.ts';
import { readRegistryPath } from '../../src/registry/read-registry-path.ts';
import { flowDeviations, pathDeviations } from './registry-deviations.ts';

const digest = `sha256:${'ab'.repeat(32)}`;

describe('A path of a registry', () => {
  test.each([
    ['harbor.example/team/adapter', 'harbor.example', 'team/adapter'],
    ['harbor.example:8443/a', 'harbor.example:8443', 'a'],
    ['localhost:5000/adapter', 'localhost:5000', 'adapter'],
    ['localhost/adapter', 'localhost', 'adapter'],
    ['registry:5000/team/adapter', 'registry:5000', 'team/adapter'],
    ['[::1]:5000/adapter', '[::1]:5000', 'adapter'],
    ['ab/cd', 'docker.io', 'ab/cd'],
    ['index.docker.io/ab/cd', 'docker.io', 'ab/cd'],
    ['host.example/a__b/c-d.e', 'host.example', 'a__b/c-d.e'],
  ])('%s is taken apart as the engine does', (text, registry, repository) => {
    expect(readRegistryPath(text)).toEqual({ kind: 'path', path: { registry, repository } });
  });

  test.each([
    ['', 'is empty'],
    ['https://harbor.example/a', 'leave out the part up to ://'],
    ['harbor.example/a:latest', 'names the tag "latest"'],
    ['ab/cd:1.0', 'names the tag "1.0"'],
    [`harbor.example/a@${digest}`, 'names a digest'],
    ['localhost:5000', 'names a registry, but no path in it: write localhost:5000/team/adapter'],
    ['harbor.example/', 'names a registry, but no path in it'],
    ['harbor.example:80x/a', 'has the port "80x"'],
    ['harbor.example:70000/a', 'has the port 70000'],
    ['example_com:443/a/b', 'names "example_com"'],
    ['Harbor.Example/a', 'write harbor.example'],
    ['harbor.example/Team/a', 'write team/a'],
    ['harbor.example/te$m/a*', 'no path may have: $*'],
    ['harbor.example//a', 'a slash too many'],
    ['harbor.example/_a', 'has the part "_a"'],
    ['harbor.example/a._b', 'has the part "a._b"'],
    [`harbor.example/${'a'.repeat(250)}`, 'longer than 255'],
    ['adapter', 'write <user>/adapter'],
    ['harbor/team/adapter', 'if "harbor" is a host, give its port, as in harbor:443'],
  ])('%j is refused with a reason', (text, reason) => {
    const read = readRegistryPath(text);
    expect(read.kind === 'problem' && read.message).toContain(reason);
  });
});

describe('The registries of a build', () => {
  const config = {
    container_repository: 'pull.example/team/adapter',
    container_push_repository: 'push.example/team/adapter',
  };

  test('to pull from and to push to are kept apart', () => {
    expect(chooseRegistry({ config })).toEqual({
      kind: 'chosen',
      pull: { registry: 'pull.example', repository: 'team/adapter' },
      push: { registry: 'push.example', repository: 'team/adapter' },
    });
  });

  test('come from an argument before they come from config.json', () => {
    expect(chooseRegistry({ config, registryTag: 'here.example/a', pushRegistry: '' })).toEqual({
      kind: 'chosen',
      pull: { registry: 'here.example', repository: 'a' },
      push: { registry: 'push.example', repository: 'team/adapter' },
    });
  });

  test('are all reported at once where they are none', () => {
    const choice = chooseRegistry({ config: { container_repository: 7 }, pushRegistry: 'a b/c' });
    expect(choice.kind === 'problems' && choice.problems).toEqual([
      {
        source: 'container_repository in config.json',
        value: '7',
        message: expect.stringContaining('<user>/7'),
      },
      { source: '--push-registry', value: 'a b/c', message: expect.stringContaining('characters') },
    ]);
  });

  test('are reported once where one stands for both', () => {
    const choice = chooseRegistry({ config: {}, registryTag: 'A/b' });
    expect(choice.kind === 'problems' && choice.problems).toHaveLength(1);
  });
});

test('the platform’s own registry is meant where the conf file names none', () => {
  const pull = { registry: 'pull.example', repository: 'team/adapter' };
  expect(confLines({ pull, digest, useDefaultRegistry: true })).toEqual([
    'REPOSITORY=/team/adapter',
    `DIGEST=${digest}`,
  ]);
});

test('a tag belongs to one image of one version', () => {
  expect(imageTag('1.2.3', digest)).toBe('1.2.3-abababababab');
});

describe('A reference to an image', () => {
  test.each([
    ['adapter', 'docker.io', 'library/adapter', undefined, undefined],
    ['localhost:5000/a:1.0', 'localhost:5000', 'a', '1.0', undefined],
    [`host.example/a@${digest}`, 'host.example', 'a', undefined, digest],
    [`ab/cd:x@${digest}`, 'docker.io', 'ab/cd', 'x', digest],
  ])('%s', (text, registry, repository, tag, expected) => {
    const reference = { registry, repository, tag, digest: expected };
    expect(readImageReference(text)).toEqual({ kind: 'reference', reference });
  });

  test.each([
    ['host.example/a:-x', 'has the tag "-x"'],
    ['host.example/a@sha256:12', 'has the digest "sha256:12"'],
    ['host.example/A', 'capital letters'],
  ])('%s is refused with a reason', (text, reason) => {
    const read = readImageReference(text);
    expect(read.kind === 'problem' && read.message).toContain(reason);
  });
});

test('each way in which registries are handled differently is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Registry').map(({ where }) => where);
  const titles = [...pathDeviations.map(({ title }) => title), ...Object.values(flowDeviations)];
  expect(new Set(rows)).toEqual(new Set(titles));
});
