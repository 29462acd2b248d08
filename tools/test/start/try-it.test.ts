import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { curlLines, offerInstance } from '../../src/start/try-it.ts';

const instance = {
  adapterKey: { name: "Picker's", adapterKind: 'Orchard', objectKind: 'orchard' },
};
let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "packwright try it's "));
});

afterEach(() => rm(directory, { recursive: true }));

test('There is a line for each endpoint, the metrics and the document', () => {
  const lines = curlLines('http://127.0.0.1:8080', '@instance.json');
  expect(lines.map((line) => line.replace(/.*8080/, ''))).toEqual([
    '/apiVersion',
    '/adapterDefinition',
    '/test',
    '/endpointURLs',
    '/collect',
    '/openapi.json',
    '/metrics',
  ]);
});

test('curl does not verify the self-signed certificate of an adapter', () => {
  expect(curlLines('https://127.0.0.1:443', '@instance.json')[0]).toMatch(/^curl -sk /);
});

test('The instance is written to a file that a shell finds under its quoted name', async () => {
  const data = await offerInstance(path.join(directory, 'logs'), instance);
  const file = shellWord(data);
  expect(file).toBe(`@${directory}/logs/instance.json`);
  expect(JSON.parse(await readFile(file.slice(1), 'utf8'))).toEqual(instance);
});

test('Where no file can be written, the line holds the instance itself', async () => {
  await writeFile(path.join(directory, 'logs'), 'a file where the directory should be');
  const data = await offerInstance(path.join(directory, 'logs'), instance);
  expect(JSON.parse(shellWord(data))).toEqual(instance);
});

/** What a program gets that a shell starts with this argument. */
function shellWord(argument: string): string {
  return execFileSync('sh', ['-c', `printf %s ${argument}`], { encoding: 'utf8' });
}
