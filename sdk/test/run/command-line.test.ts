import { expect, test } from 'vitest';
import { commandLine } from '../../src/run/command-line.ts';

const pipes = { input: '/tmp/input_pipe', output: '/tmp/output_pipe' };
const paths = [pipes.input, pipes.output];

test('the last three words are the method, the input pipe and the output pipe', () => {
  expect(commandLine(['collect', ...paths])).toEqual({ method: 'collect', ...pipes });
  expect(commandLine(['--site', 'north', 'test', ...paths])).toEqual({ method: 'test', ...pipes });
});

test('a program for one method needs no method word, and takes its own', () => {
  expect(commandLine(paths, 'collect')).toEqual({ method: 'collect', ...pipes });
  expect(commandLine(['--site', 'north', ...paths], 'test')).toEqual({ method: 'test', ...pipes });
  expect(commandLine(['collect', ...paths], 'collect')).toEqual({ method: 'collect', ...pipes });
});

test.each([
  [[]],
  [['collect']],
  [['collect', pipes.input]],
  [['collect', '', pipes.output]],
  [['collect', pipes.input, '']],
  [['collcet', ...paths]],
  [paths],
  [['collect', ...paths, 'more']],
])('%j is no command line of a server', (words) => {
  expect(commandLine(words)).toBeUndefined();
});

test('a program for one method refuses another one, and a single pipe', () => {
  expect(commandLine(['test', ...paths], 'collect')).toBeUndefined();
  expect(commandLine([pipes.input], 'collect')).toBeUndefined();
  // @ts-expect-error -- no method
  expect(commandLine(paths, 'colect')).toBeUndefined();
});
