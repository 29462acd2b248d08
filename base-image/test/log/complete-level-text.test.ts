import { expect, test } from 'vitest';
import { completeLevelText } from '../../src/log/complete-level-text.ts';
import { readLevelText } from '../../src/log/level-text.ts';

const complete = (text: string) => completeLevelText(text, readLevelText(text));

test('an empty text becomes the entries of the server', () => {
  expect(complete('')).toBe('[DEFAULT]\nserver = INFO\n\n[server]\nmain = INFO\n');
});

test('a complete text stays as it is', () => {
  const text = '# ours\n[DEFAULT]\nserver=ERROR\n[server]\nmain=ERROR';
  expect(complete(`${text}\n`)).toBe(`${text}\n`);
});

test('missing sections are added behind those of adapters, and comments stay', () => {
  expect(complete('# picker\n[adapter]\n; loud\n__main__ = DEBUG')).toBe(
    '# picker\n[adapter]\n; loud\n__main__ = DEBUG\n\n[DEFAULT]\nserver = INFO\n\n[server]\nmain = INFO\n',
  );
});

test('missing entries are added to the sections that exist', () => {
  expect(complete('[DEFAULT]\nadapter = TRACE\n\n[server]\n# mine\nother = DEBUG\n')).toBe(
    '[DEFAULT]\nserver = INFO\nadapter = TRACE\n\n[server]\nmain = INFO\n# mine\nother = DEBUG\n',
  );
});

test('an entry with an unknown level is not added a second time', () => {
  const text = '[DEFAULT]\nserver = LOUD\n\n[server]\nmain = LOUD\n';
  expect(complete(text)).toBe(text);
});

test('Windows line ends stay, and added lines have them too', () => {
  expect(complete('[server]\r\n\r\nmain = DEBUG\r\n')).toBe(
    '[server]\r\n\r\nmain = DEBUG\r\n\r\n[DEFAULT]\r\nserver = INFO\r\n',
  );
});

test.each(['', '[adapter]\nmain = ALL', '[server]', '[DEFAULT]\n\n[x]\n[server]\na=INFO'])(
  'the completed text needs no completion: %j',
  (text) => {
    expect(complete(complete(text))).toBe(complete(text));
    expect(readLevelText(complete(text)).problems).toEqual([]);
  },
);
