import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readElements } from '../../src/content/located-element.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { readFragments } from '../../src/project-describe/project-fragments.ts';
import { TemporaryDirectory } from '../project/temporary-directory.ts';

const refused = /^a document type \(<!DOCTYPE …>\) is refused/;

/** Ten times ten times …: 10^11 words. */
const laughs = Array.from({ length: 11 }, (_, depth) => {
  const text = depth === 0 ? 'ha' : `&l${depth - 1};`.repeat(10);
  return `<!ENTITY l${depth} "${text}">`;
}).join('');

const documents = [
  ['an entity of its own', '<!DOCTYPE a [<!ENTITY x "hello">]><a>&x;</a>', refused],
  [
    'an external entity',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    refused,
  ],
  ['an external grammar', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', refused],
  [
    'an entity of parameters',
    '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]><a/>',
    refused,
  ],
  ['a billion laughs', `<!DOCTYPE a [${laughs}]><a>&l10;</a>`, /amplification/],
  ['a billion laughs in an attribute', `<!DOCTYPE a [${laughs}]><a b="&l10;"/>`, /amplification/],
  [
    'one long entity many times',
    `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a b="${'&x;'.repeat(20_000)}"/>`,
    /amplification/,
  ],
  ['elements in each other without end', '<a>'.repeat(100_000), /depth/],
] as const;

describe.each(documents)('XML with %s', (_, text, reason) => {
  test('is refused in describes and fragments', () => {
    expect(readXml(text)).toMatchObject({
      kind: 'malformed',
      message: expect.stringMatching(reason),
    });
  });

  test('is refused in content', () => {
    expect(readElements(Buffer.from(text))).toMatchObject({
      kind: 'malformed',
      message: expect.stringMatching(reason),
    });
  });

  test('is no valid describe', () => {
    expect(describeGrammarProblems(text)[0]?.message).toMatch(reason);
  });
});

test('a document type is refused at its line', () => {
  expect(readXml('<?xml version="1.0"?>\n\n<!DOCTYPE a>\n<a/>')).toMatchObject({ line: 3 });
});

test('a fragment gives nobody the text of another file', () => {
  const project = new TemporaryDirectory({ 'conf/.keep': '' });
  writeFileSync(project.path('secret.txt'), 'Pomona-1742');
  const address = pathToFileURL(project.path('secret.txt')).href;
  const others = [
    `<!DOCTYPE AdapterKind [<!ENTITY x SYSTEM "${address}">]><AdapterKind><Faults a="b">&x;</Faults></AdapterKind>`,
    `<AdapterKind xmlns:xi="http://www.w3.org/2001/XInclude"><Faults><xi:include href="${address}" parse="text"/></Faults></AdapterKind>`,
    `<?xml-stylesheet href="${address}"?><AdapterKind xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x ${address}"><Faults><a/></Faults></AdapterKind>`,
  ];
  for (const text of others) {
    project.write('conf/other.xml', text);
    expect(JSON.stringify(readFragments(project.directory))).not.toContain('Pomona');
    expect(JSON.stringify(describeGrammarProblems(text))).not.toContain('Pomona');
  }
});
