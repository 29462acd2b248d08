import { describe, expect, it } from 'vitest';
import { JsonCheck } from '../../src/result/json-check.ts';
import { checkBytes, checkText } from './check-bytes.ts';
import { oracle } from './oracle.ts';

const accepted = [
  ['an empty object', '{}', 'object'],
  ['an empty array', '[]', 'array'],
  ['white space around the document', ' \t\r\n{} \t\r\n', 'object'],
  ['every kind of value', '{"a":[1,"b",true,false,null,{},[]]}', 'object'],
  ['every spelling of a number', '[0,-0,10,0.5,-1.25,1e3,1E+3,12.5e-10,1e400]', 'array'],
  ['every escape', '["\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00"]', 'array'],
  ['an escaped lone surrogate', '["\\ud800"]', 'array'],
  ['characters of one to four bytes', '["aé€😀\u{10ffff}\ud7ff\ue000\ufeff\u007f"]', 'array'],
  ['the same key twice', '{"a":1,"a":2}', 'object'],
  ['an empty key', '{"":0}', 'object'],
  ['512 nested arrays', '['.repeat(512) + ']'.repeat(512), 'array'],
  ['512 nested objects', `${'{"a":'.repeat(511)}{}${'}'.repeat(511)}`, 'object'],
] as const;

const refused = [
  ['a string', '"text"', 0, 'unexpected quote where an object or array should begin'],
  ['a number', ' 5', 1, 'unexpected "5" where an object or array should begin'],
  ['null', 'null', 0, 'unexpected "n" where an object or array should begin'],
  ['NaN', '{"a":NaN}', 5, 'unexpected "N" where a value should begin'],
  ['Infinity', '[-Infinity]', 2, 'unexpected "I" in a number'],
  ['half an object', '{"a"', 4, 'it ends where ":" should be'],
  ['half a string', '["abc', 5, 'it ends in a string'],
  ['half a number', '[1.', 3, 'it ends in a number'],
  ['half a word', '[tru', 4, 'it ends in what could be true, false or null'],
  ['an array that is not closed', '[1', 2, 'it ends after a number'],
  ['a comma before the end of an array', '[1,]', 3, 'unexpected "]" where a value should begin'],
  ['a comma before the end of an object', '{"a":1,}', 7, 'unexpected "}" where a key should be'],
  ['a missing comma', '[1 2]', 3, 'unexpected "2" after a value'],
  ['a missing colon', '{"a" 1}', 5, 'unexpected "1" where ":" should be'],
  ['a key without quotes', '{a:1}', 1, 'unexpected "a" where a key or "}" should be'],
  ['the wrong bracket for an array', '[1}', 2, 'unexpected "}" after a number'],
  ['the wrong bracket for an object', '{"a":"b"]', 8, 'unexpected "]" after a value'],
  ['a closing bracket alone', ']', 0, 'unexpected "]" where an object or array should begin'],
  ['two documents', '{}\n{}', 3, 'unexpected "{" after the end of the document'],
  ['a comment', '[/**/]', 1, 'unexpected "/" where a value or "]" should be'],
  ['a number with a leading zero', '[01]', 2, 'unexpected "1" after a number'],
  ['a number with a plus sign', '[+1]', 1, 'unexpected "+" where a value or "]" should be'],
  ['an exponent without digits', '[1e+]', 4, 'unexpected "]" in a number'],
  ['another escape', '["\\x41"]', 3, 'unexpected "x" after a backslash'],
  ['an escape with too few digits', '["\\u12"]', 6, 'unexpected quote in a \\u escape'],
  ['a line break in a string', '["a\nb"]', 3, 'unexpected control character 0x0A in a string'],
  [
    'a form feed as white space',
    '[\f]',
    1,
    'unexpected control character 0x0C where a value or "]" should be',
  ],
  ['513 nested arrays', '['.repeat(513), 512, 'nested deeper than 512 levels'],
  ['513 nested objects', '{"a":'.repeat(513), 5 * 512, 'nested deeper than 512 levels'],
  ['a byte order mark', '\ufeff{}', 0, 'unexpected byte 0xEF, a byte order mark perhaps'],
  ['a letter outside of strings', '[é]', 1, 'unexpected byte 0xC3 where a value or "]" should be'],
] as const;

const invalidUtf8 = [
  ['a continuation byte alone', [0x80], 2, 'byte 0x80 in a string'],
  ['an overlong slash of two bytes', [0xc0, 0xaf], 2, 'byte 0xC0 in a string'],
  ['an overlong form of three bytes', [0xe0, 0x9f, 0xbf], 3, 'byte 0x9F in a multi-byte character'],
  [
    'an overlong form of four bytes',
    [0xf0, 0x8f, 0xbf, 0xbf],
    3,
    'byte 0x8F in a multi-byte character',
  ],
  ['a surrogate', [0xed, 0xa0, 0x80], 3, 'byte 0xA0 in a multi-byte character'],
  [
    'a character beyond U+10FFFF',
    [0xf4, 0x90, 0x80, 0x80],
    3,
    'byte 0x90 in a multi-byte character',
  ],
  ['a byte that no character has', [0xff], 2, 'byte 0xFF in a string'],
  ['a character cut short by the quote', [0xe2, 0x82], 4, 'byte 0x22 in a multi-byte character'],
] as const;

describe('a document', () => {
  it.each(accepted)('may be %s', (_, text, topLevel) => {
    expect(checkText(text)).toEqual({ kind: 'document', topLevel, hasErrorMessage: false });
    expect(oracle(Buffer.from(text))).toBe(topLevel);
  });

  it.each(refused)('is not %s', (_, text, position, reason) => {
    expect(checkText(text)).toEqual({ kind: 'fault', fault: { position, reason } });
    expect(oracle(Buffer.from(text))).toBe('fault');
  });

  it.each(invalidUtf8)('does not contain %s', (_, bytes, position, reason) => {
    const document = Buffer.from([0x5b, 0x22, ...bytes, 0x22, 0x5d]);
    const fault = { position, reason: `invalid UTF-8, ${reason}` };
    expect(checkBytes(document)).toEqual({ kind: 'fault', fault });
    expect(oracle(document)).toBe('fault');
  });

  it.each(['', ' ', '\r\n\t'])('is missing when only white space arrives: %j', (text) => {
    expect(checkText(text)).toEqual({ kind: 'empty' });
  });

  it('may arrive byte by byte, with empty chunks between', () => {
    const bytes = Buffer.from('{"é":["\\u00e9😀",-1.5e+3,true]}');
    const everywhere = [...bytes.keys()].flatMap((place) => [place, place]);
    expect(checkBytes(bytes, everywhere).kind).toBe('document');
  });
});

describe('a fault', () => {
  it('shows as soon as the byte has arrived that cannot be mended', () => {
    const check = new JsonCheck();
    check.push(Buffer.from('{"a":'));
    expect(check.fault).toBeUndefined();
    check.push(Buffer.from('x'));
    expect(check.fault?.position).toBe(5);
  });

  it('stays what it is whatever follows', () => {
    const check = new JsonCheck();
    for (const chunk of ['[1,', 'x', ']', '\xff']) check.push(Buffer.from(chunk));
    expect(check.finish()).toEqual({ kind: 'fault', fault: check.fault });
    expect(check.fault?.position).toBe(3);
  });

  it('counts its position over all chunks', () => {
    const check = new JsonCheck();
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    for (let count = 0; count < 5; count += 1) check.push(chunk);
    check.push(Buffer.from('?'));
    expect(check.fault?.position).toBe(5 * 1024 * 1024);
  });
});
