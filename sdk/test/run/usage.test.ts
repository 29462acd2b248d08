import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { usage } from '../../src/run/usage.ts';
import { adapterPath } from '../adapter-process.ts';

const start = (...words: string[]) =>
  promisify(execFile)(process.execPath, [adapterPath('orchard.ts'), ...words], {
    cwd: adapterPath('..'),
  });

test('started by hand, an adapter says what is missing and how it is started, with exit code 2', async () => {
  await expect(start()).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: `There are no arguments.

adapters/orchard.ts answers one request of the adapter server, which starts it as

  node adapters/orchard.ts <test|collect|endpoint_urls|adapter_definition> <input pipe> <output pipe>

Plain files serve as well: node adapters/orchard.ts collect instance.json /dev/stdout
Exit code: 0 after a result, 1 after a failure, 2 when the arguments are wrong.
`,
  });
});

test.each([[['--help']], [['-h']], [['collect', '--help']]])('%j asks for help', async (words) => {
  const { stdout, stderr } = await start(...words);
  expect(stdout).toMatch(/^adapters\/orchard\.ts answers one request/);
  expect(stderr).toBe('');
});

test.each([
  [['collect'], 'After collect, the paths of the input pipe and the output pipe are missing.'],
  [['collect', 'i'], 'After collect and the input pipe, the path of the output pipe is missing.'],
  [['collect', '', 'o'], 'The path of the input pipe is empty.'],
  [['collect', 'i', ''], 'The path of the output pipe is empty.'],
  [
    ['sample', 'i', 'o'],
    'The method is "sample", which is none: it must be one of test, collect, endpoint_urls, adapter_definition.',
  ],
  [['Collect', 'i', 'o'], 'The method is "Collect", which is none: did you mean collect?'],
  [
    ['endpointURLs', 'i', 'o'],
    'The method is "endpointURLs", which is none: did you mean endpoint_urls?',
  ],
  [
    ['i', 'o'],
    'The method is "i", which is none: it must be one of test, collect, endpoint_urls, adapter_definition.',
  ],
])('%j: %s', (words, mistake) => {
  expect(usage('adapter.ts', words).text.split('\n')[0]).toBe(mistake);
});

test.each([
  [[], 'There are no arguments.'],
  [['i'], 'The path of the output pipe is missing.'],
  [['i', ''], 'The path of the output pipe is empty.'],
  [['test', 'i', 'o'], 'This program answers collect only, and was started for test.'],
])('in a program for one method, %j: %s', (words, mistake) => {
  const { text } = usage('app/collect.ts', words, 'collect');
  expect(text.split('\n')[0]).toBe(mistake);
  expect(text).toContain('\n  node app/collect.ts <input pipe> <output pipe>\n');
});

test('a method that run does not know is the mistake of the program', () => {
  // @ts-expect-error -- no method
  expect(usage('app/collect.ts', ['i', 'o'], 'colect').text).toMatch(
    /^The method in run\(adapter, "colect"\) is none: it must be one of/,
  );
});
