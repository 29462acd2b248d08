import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeJsonFile } from '../../src/project/json-file.ts';
import { makeDirectory } from '../../src/project/make-directory.ts';
import { runBin } from '../run-bin.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'make-directory-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a directory is made with those it is in, and may be there already', () => {
  const wanted = path.join(directory, 'a/b/c');
  makeDirectory(wanted);
  makeDirectory(wanted);
  expect(existsSync(wanted)).toBe(true);
});

test('where the system takes no directory it fails, and does not try for ever', async () => {
  expect(() => makeDirectory('/proc/orchard/a')).toThrow(/ENOENT.*\/proc\/orchard/);
  expect(writeJsonFile('/proc/orchard/config.json', {})).toMatchObject({
    code: 'FILE_NOT_WRITTEN',
  });
  writeFileSync(path.join(directory, 'describe.xml'), describe);
  const words = ['types', 'describe.xml', '--out', '/proc/orchard/types.ts'];
  expect(await runBin('mp-describe', words, directory)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('/proc/orchard/types.ts cannot be written'),
  });
});

test('mp-test ends where its report cannot be', async () => {
  const words = ['-p', 'nothing', 'collect', '--junit', '/proc/orchard/a/report.xml'];
  const { code } = await runBin('mp-test', words, directory);
  expect([2, 3]).toContain(code);
});

test('a file or a link to nothing in its place is told', () => {
  writeFileSync(path.join(directory, 'file'), '');
  symlinkSync('nothing', path.join(directory, 'link'));
  expect(() => makeDirectory(path.join(directory, 'file/a'))).toThrow(/ENOTDIR/);
  expect(() => makeDirectory(path.join(directory, 'link'))).toThrow(/EEXIST/);
});

const describe = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="Orchard" nameKey="1" version="1"><ResourceKinds><ResourceKind key="tree" nameKey="1"/></ResourceKinds></AdapterKind>`;
