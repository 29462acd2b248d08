import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readElements } from '../../src/content/located-element.ts';
import { readXml } from '../../src/describe/read-xml.ts';
import { describeGrammarProblems } from '../../src/describe/validate-describe.ts';
import { checkPack } from '../../src/mp-build/pack-check.ts';
import { packSummary } from '../../src/mp-build/pack-summary.ts';
import { inspectPak } from '../../src/pak/inspect-pak.ts';
import { writeZip } from '../../src/pak/write-zip.ts';
import { orchardPak } from '../pak/orchard.ts';

const ones = Buffer.alloc(4, 0xff);
const zeros = Buffer.alloc(4);
const entry = Buffer.from('PK\x01\x02');

/** What happens to some bytes: where, how many, and what stands there then. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.constantFrom(0, 1, 4, 50),
    put: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(ones, zeros, entry)),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(bytes: Buffer, changes: readonly Damage[]): Buffer {
  return changes.reduce((all, { at, cut, put }) => {
    const place = Math.floor(at * all.length);
    return Buffer.concat([all.subarray(0, place), put, all.subarray(place + cut)]);
  }, bytes);
}

interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}

describe('A pack', () => {
  test('that is damaged anywhere is a pack or none, and nothing fails', async () => {
    const good = await orchardPak();
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const inspected = await inspectPak(damaged(good, changes));
        if (inspected.kind === 'problem') expect(inspected.message).not.toBe('');
        else expect([packSummary(inspected.pak), await checkPack(inspected.pak)]).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });

  test('whose files are damaged before they are packed is told what is wrong with them', async () => {
    const good = await orchardPak();
    const inspected = await inspectPak(good);
    if (inspected.kind !== 'pak') throw new Error(inspected.message);
    const { entries, read } = inspected.pak;
    const contents = new Map<string, Buffer>();
    for (const { name } of entries.filter((one) => !one.name.endsWith('/'))) {
      contents.set(name, (await read(name)) ?? Buffer.alloc(0));
    }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...contents.keys()), damage, async (name, changes) => {
        const files = [...contents].map(([one, content]) => ({
          name: one,
          content: one === name ? damaged(content, changes) : content,
        }));
        const { kind, ...rest } = await inspectPak(await writeZip(files));
        if (kind === 'pak' && 'pak' in rest) await checkPack(rest.pak);
      }),
      { numRuns: 200 },
    );
  });
});

test('XML that is damaged anywhere is a document or none, and nothing fails', () => {
  const good = Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><a xmlns="b" c="d&amp;"><![CDATA[e]]><?f g?><h/>&#65;</a>',
  );
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = damaged(good, changes);
      const [text, elements] = [readXml(bytes.toString('utf8')), readElements(bytes)];
      for (const read of [text, elements]) expect(read.kind).toMatch(/^(?:document|malformed)$/);
      describeGrammarProblems(bytes.toString('utf8'));
    }),
    { numRuns: 2_000 },
  );
});
