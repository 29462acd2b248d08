import { chmodSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ContextParts, contextHash } from '../../src/container/context-hash.ts';
import { newProject, writeFiles } from './project.ts';

const files = ['Dockerfile', 'app/adapter.ts'];
const bases = { 'packwright/base-image:0.1.0': 'sha256:1' };

function orchard(change: Partial<ContextParts> = {}): ContextParts {
  const directory = newProject({ Dockerfile: 'FROM scratch', 'app/adapter.ts': 'run();' });
  const nothing = { extraFiles: {}, buildArguments: {}, platform: undefined };
  return { directory, files, bases, ...nothing, ...change };
}

describe('the hash of what an image is built from', () => {
  test('is the same for the same files in another directory, at another time', () => {
    const [one, other] = [orchard(), orchard()];
    utimesSync(path.join(other.directory, 'app/adapter.ts'), 0, 0);
    expect(contextHash(one)).toBe(contextHash(other));
    expect(contextHash(one)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('does not depend on the order of the files', () => {
    expect(contextHash(orchard())).toBe(contextHash(orchard({ files: [...files].reverse() })));
  });

  const changes: readonly [string, Partial<ContextParts>][] = [
    ['a base image', { bases: { 'packwright/base-image:0.1.0': 'sha256:2' } }],
    ['the platform', { platform: 'linux/arm64' }],
    ['a build argument', { buildArguments: { NODE_IMAGE: 'node:26-bookworm-slim' } }],
    ['a file of the context only', { extraFiles: { 'packwright-ca.crt': 'PEM' } }],
    ['which files there are', { files: ['Dockerfile'] }],
  ];

  test.each(changes)('changes with %s', (_, change) => {
    expect(contextHash(orchard(change))).not.toBe(contextHash(orchard()));
  });

  test('changes with the content of a file', () => {
    const changed = orchard();
    writeFiles(changed.directory, { 'app/adapter.ts': 'run() ;' });
    expect(contextHash(changed)).not.toBe(contextHash(orchard()));
  });

  test('changes when a file becomes executable', () => {
    const changed = orchard();
    chmodSync(path.join(changed.directory, 'app/adapter.ts'), 0o755);
    expect(contextHash(changed)).not.toBe(contextHash(orchard()));
  });

  test('tells the end of one file from the begin of the next', () => {
    const names = ['a', 'b'];
    const one = newProject({ a: 'xy', b: 'z' });
    const other = newProject({ a: 'x', b: 'yz' });
    expect(contextHash(orchard({ directory: one, files: names }))).not.toBe(
      contextHash(orchard({ directory: other, files: names })),
    );
  });
});
