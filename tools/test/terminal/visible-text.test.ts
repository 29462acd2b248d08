import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../src/terminal/visible-text.ts';

test.each([
  ['an escape sequence', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
  ['a colour that is none of ours', '\u001b[8ma', '\\u001b[8ma'],
  ['a title of the window', '\u001b]0;a\u0007', '\\u001b]0;a\\u0007'],
  ['a sequence that begins with one byte', '\u009b2J', '\\u009b2J'],
  ['a return to the begin of the line', 'a\rb', 'a\\u000db'],
  ['a step back', 'a\bb', 'a\\u0008b'],
  ['a turn of the direction of writing', 'a\u202egnp.exe', 'a\\u202egnp.exe'],
])('%s becomes visible', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

test.each([
  ['lines and tabs', 'a\n\tb\n'],
  ['letters of all scripts', 'Äpfel 苹果 🍎 تفاح'],
])('%s stay as they are', (_, text) => {
  expect(visibleText(text)).toBe(text);
});

test('lines of Windows become lines', () => {
  expect(visibleText('a\r\nb\r\n')).toBe('a\nb\n');
});

test.each(['bold', 'dim', 'green', 'red', 'yellow'] as const)('the tone %s stays', (tone) => {
  const text = styleText(tone, 'a', { validateStream: false });
  expect(text).not.toBe('a');
  expect(visibleText(text)).toBe(text);
});

test('whatever a text holds, a terminal gets nothing to obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const visible = visibleText(text);
      expect(visible).not.toMatch(/(?![\n\t])\p{Cc}/u);
      expect(stripVTControlCharacters(visible)).toBe(visible);
    }),
  );
});

test('JSON stays the same JSON', () => {
  fc.assert(
    fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
      const text = JSON.stringify(JSON.parse(json), null, 2);
      expect(JSON.parse(visibleText(text))).toEqual(JSON.parse(json));
    }),
  );
});
