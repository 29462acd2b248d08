import { expect, test } from 'vitest';
import { readLevelText } from '../../src/log/level-text.ts';

test('the text that server and adapters have written is understood', () => {
  const read = readLevelText(
    '[DEFAULT]\nserver = WARNING\nadapter = INFO\n\n[server]\nmain = DEBUG\n\n[adapter]\n__main__ = INFO\n',
  );
  expect(read.problems).toEqual([]);
  expect(Object.fromEntries(read.thresholds)).toEqual({ '': 30, main: 10 });
});

test.each([
  ['a colon', '[server]\nmain: DEBUG'],
  ['no spaces', '[server]\nmain=DEBUG'],
  ['leading white space', ' [server]\n  main = DEBUG'],
  ['Windows line ends', '[server]\r\nmain = DEBUG\r\n'],
  ['a byte order mark', '\uFEFF[server]\nmain = DEBUG'],
  ['comments', '# one\n[server]\n; two\nmain = DEBUG # three'],
  ['a lower case level', '[server]\nmain = debug'],
  ['a number', '[server]\nmain = 10'],
])('an entry with %s is understood', (_form, text) => {
  const read = readLevelText(text);
  expect(read.problems).toEqual([]);
  expect(Object.fromEntries(read.thresholds)).toEqual({ main: 10 });
});

test('the level of all is found whatever the case of its key', () => {
  expect(readLevelText('[DEFAULT]\nServer = ERROR').thresholds.get('')).toBe(40);
});

test('what belongs to adapters is never a problem', () => {
  const read = readLevelText(
    '[DEFAULT]\nadapter = TRACE\n[adapter]\nmain = ALL\nno entry at all\n',
  );
  expect(read.problems).toEqual([]);
  expect(read.thresholds.size).toBe(0);
});

test.each([
  ['an unknown level', '[server]\nmain = LOUD', 'line 2: "LOUD" is not CRITICAL, ERROR'],
  ['no level', '[server]\nmain =', 'line 2: "" is not CRITICAL, ERROR'],
  ['a line without a value', '[server]\nmain', 'line 2: "main" is not "logger = LEVEL"'],
  ['a value without a name', '[server]\n= INFO', 'line 2: "= INFO" is not "logger = LEVEL"'],
  ['an entry before any section', 'main = INFO', 'line 1: "main = INFO" stands before'],
  ['a section without an end', '[server\nmain = INFO', 'line 1: "[server" is not a [section]'],
  ['a section without a name', '[]\nmain = INFO', 'line 1: "[]" is not a [section]'],
  ['a section given twice', '[server]\n[server]', 'line 2: the section [server] appears a second'],
  ['an entry given twice', '[server]\na = INFO\na = DEBUG', 'line 3: "a" appears a second time'],
])('%s is one problem that names the line', (_fault, text, problem) => {
  const { problems } = readLevelText(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test('a problem leaves the good entries around it', () => {
  const read = readLevelText('[server]\nmain = LOUD\nbroken\nother = ERROR\n');
  expect(Object.fromEntries(read.thresholds)).toEqual({ main: undefined, other: 40 });
});
