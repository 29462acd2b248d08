import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/commands/command-words.ts';

const commands: readonly (readonly [string, string, readonly string[]])[] = [
  ['is split at spaces', 'node a.js test', ['node', 'a.js', 'test']],
  ['may be one word', 'adapter', ['adapter']],
  ['has no empty words between spaces', 'node   a.js ', ['node', 'a.js']],
  ['is split at tabs and line breaks', 'node\ta.js\n\ntest', ['node', 'a.js', 'test']],
  ['may begin on the next line', '\nnode a.js', ['node', 'a.js']],
  ['is not split at other white space', 'a b\u00a0c\u2003d', ['a', 'b\u00a0c\u2003d']],
  [
    'keeps what a shell would replace',
    'a $B *.js ~ `x` {1,2}',
    ['a', '$B', '*.js', '~', '`x`', '{1,2}'],
  ],
  [
    'keeps what a shell would act on',
    'a | b > c && d; # e',
    ['a', '|', 'b', '>', 'c', '&&', 'd;', '#', 'e'],
  ],
  ['keeps backslashes', 'a C:\\new\\x b\\ c', ['a', 'C:\\new\\x', 'b\\', 'c']],
  ['keeps what stands in double quotes together', 'a "b  c" d', ['a', 'b  c', 'd']],
  ['keeps what stands in single quotes together', "a 'b  c' d", ['a', 'b  c', 'd']],
  ['may have quotes within a word', 'a --name="b c"d', ['a', '--name=b cd']],
  ['may have quotes of both kinds in a word', `a "b"'"'"c"`, ['a', 'b"c']],
  ['keeps single quotes in double ones', `a "it's"`, ['a', "it's"]],
  ['keeps double quotes in single ones', `a '{"b": 1}'`, ['a', '{"b": 1}']],
  ['keeps backslashes in quotes', 'a "b\\c\\" d', ['a', 'b\\c\\', 'd']],
  ['keeps tabs and line breaks in quotes', 'a "b\t\nc"', ['a', 'b\t\nc']],
  ['may have empty arguments in quotes', `a "" ''`, ['a', '', '']],
  ['may have a program in quotes', '"/opt/my app/run" x', ['/opt/my app/run', 'x']],
];

describe('a command', () => {
  it.each(commands)('%s', (_, command, words) => {
    expect(splitWords(command)).toMatchObject({ kind: 'words', words });
  });

  it.each([
    ['one is missing at the end', 'a "b c', 'has a " without'],
    ['one is missing at the beginning', "a b' c", "has a ' without"],
    ['the other kind cannot close it', `a "b'`, 'has a " without'],
    ['a backslash does not take its meaning', 'a "b\\" c"', 'has a " without'],
    ['it is an apostrophe', "a it's", "has a ' without"],
  ])('is refused for a quote when %s', (_, command, reason) => {
    const found = { kind: 'unusable', reason: expect.stringContaining(reason) };
    expect(splitWords(command)).toEqual(found);
  });

  it.each([
    ['is empty', '', 'is empty'],
    ['is white space', ' \t\n', 'is empty'],
    ['begins with an empty word', "'' a", 'begins with empty quotes'],
  ])('is refused when it %s', (_, command, reason) => {
    const found = { kind: 'unusable', reason: expect.stringContaining(reason) };
    expect(splitWords(command)).toEqual(found);
  });

  it.each([
    ['nothing', 'a  b', []],
    ['quotes', 'a "b"', [/^has quotes/]],
    ['line breaks', 'a\nb', [/^has tabs or line breaks/]],
    ['both', 'a\n"b"', [/^has quotes/, /^has tabs or line breaks/]],
  ])("is noted for what the vendor's server does not know: %s", (_, command, patterns) => {
    const notes = patterns.map((pattern) => expect.stringMatching(pattern));
    expect(splitWords(command)).toMatchObject({ kind: 'words', notes });
  });
});
