import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLevelFile, writeLevelFile } from '../../src/log/level-file.ts';
import { temporaryDirectory } from './temporary-directory.ts';

test('a file that another process created first is not written over', () => {
  const directory = temporaryDirectory();
  const path = join(directory, 'loglevels.cfg');
  writeFileSync(path, 'theirs');
  const written = writeLevelFile(path, 'ours', { kind: 'missing', text: '' });
  expect(written).toEqual({ kind: 'changed' });
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readdirSync(directory)).toEqual(['loglevels.cfg']);
});

test('a file that another process changed in between is not written over', () => {
  const path = join(temporaryDirectory(), 'loglevels.cfg');
  writeFileSync(path, 'before');
  const before = readLevelFile(path);
  if (before.kind !== 'present') return expect.unreachable(before.kind);
  writeFileSync(path, 'theirs');
  expect(writeLevelFile(path, 'ours', before)).toEqual({ kind: 'changed' });
  expect(readFileSync(path, 'utf8')).toBe('theirs');
});
