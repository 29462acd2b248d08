import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { readXml } from '../../src/describe/read-xml.ts';
import { xmlText } from '../../src/mp-test/xml-text.ts';

/** What a reader of a report sees of a text that stands in an element and in an attribute. */
function read(text: string): string | undefined {
  const built = create()
    .ele('a', { b: xmlText(text) })
    .txt(`.${xmlText(text)}.`)
    .end();
  const document = readXml(built);
  if (document.kind === 'malformed') throw new Error(`${document.message}: ${built}`);
  const [content] = document.root.children;
  return typeof content === 'string' ? content.slice(1, -1) : undefined;
}

describe('A text in a report of XML', () => {
  test.each(['&nbsp;', '&amp;', '&#27;', '&#x1b;', 'a & b', ']]>', '<a b="c">', "'"])(
    'is read as it was: %s',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );

  test('is whole, whatever an adapter printed, apart from characters that XML has not', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('&', ';', '#', '<', '>'));
    const texts = fc.array(piece).map((pieces) => pieces.join('').replaceAll('\r', ''));
    fc.assert(
      fc.property(texts, (text) => {
        const known = text.replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, (sign) =>
          /[\u0080-\u009f\u007f]/.test(sign) ? sign : '\ufffd',
        );
        expect(read(text)).toBe(known);
      }),
    );
  });
});
