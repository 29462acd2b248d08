import { expect, test } from 'vitest';
import { readElements } from '../../src/content/located-element.ts';
import { readXml } from '../../src/describe/read-xml.ts';

const b = { name: 'b', attributes: {}, children: [] };

test.each([
  ['<a><?p q?></a>', []],
  ['<a><?p q?><b/></a>', [b]],
  ['<a><b/><?p q?>x<!-- c --><b/></a>', [b, 'x', b]],
])('processing instructions between elements are left out: %s', (text, children) => {
  expect(readXml(text)).toMatchObject({ root: { children } });
  const elements = children
    .filter((child) => typeof child !== 'string')
    .map(({ name }) => ({ name }));
  expect(readElements(Buffer.from(text))).toMatchObject({ root: { children: elements } });
});

test('what stands in CDATA is text', () => {
  expect(readXml('<a><![CDATA[x < y]]></a>')).toMatchObject({ root: { children: ['x < y'] } });
});
