import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlData, curlLines } from '../../src/start/try-it.ts';

const instance = {
  adapterKey: { name: "Picker's", adapterKind: 'Orchard', objectKind: 'orchard' },
};

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

test('curl sends the file, which a shell finds under its quoted name', () => {
  const file = "/home/picker's files/logs/instance.json";
  expect(shellWord(curlData({ usable: true, instance, file }))).toBe(`@${file}`);
  expect(shellWord(curlData({ usable: false, file, reason: 'no JSON' }))).toBe(`@${file}`);
});

test('Where no file could be written, the line holds the instance itself', () => {
  const data = curlData({ usable: true, instance, file: undefined });
  expect(JSON.parse(shellWord(data))).toEqual(instance);
});

/** What a program gets that a shell starts with this argument. */
function shellWord(argument: string): string {
  return execFileSync('sh', ['-c', `printf %s ${argument}`], { encoding: 'utf8' });
}
