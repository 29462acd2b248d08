import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBytes, checkText } from './check-bytes.ts';
import { flatObjects } from './flat-objects.ts';
import { oracle } from './oracle.ts';

// Members are skipped only where enough bytes of the chunk follow.
const following = ' '.repeat(32);

describe('members that are skipped', () => {
  it('are what the grammar takes, byte by byte', () => {
    const property = fc.property(flatObjects(), (bytes) => {
      const verdict = checkBytes(bytes);
      expect(verdict).toEqual(checkBytes(bytes, [...bytes.keys()]));
      const found = verdict.kind === 'document' ? verdict.topLevel : verdict.kind;
      expect(found).toBe(oracle(bytes));
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it.each([
    ['objects that follow a member without a key', '[{"a":{"b":1,"c":2},{"d":3}}]', 20],
    ['a number with a leading zero', '[{"a":1,"b":01}]', 13],
    ['a number that ends with its point', '[{"a":1,"b":2.}]', 14],
    ['a number with two points', '[{"a":1,"b":2.5.5,"c":3}]', 15],
    ['a comma behind the last one', '[{"a":1,"b":2,}]', 14],
    ['an object without a brace', '[{"a":1,"b":2},"c":3}]', 18],
    ['a bracket instead of a brace', '[{"a":1,"b":2]', 13],
    ['a control character in a text', '[{"a":1,"b":"long enough\n"}]', 24],
    ['a control character in a key', '[{"a":1,"long enough\t":2}]', 20],
    ['a member without a value', '[{"a":1,"b":,"c":3}]', 12],
    ['a last member without a value', '[{"a":1,"b":}]', 12],
    ['two commas', '[{"a":1,"b":2,,"c":3}]', 14],
    ['two spaces in a number', '[{"a":1,"b": 2  3}]', 16],
  ])('are not %s', (_, text, position) => {
    expect(checkText(text + following)).toMatchObject({ kind: 'fault', fault: { position } });
  });

  it('are not those of the outermost object, among which the error message is', () => {
    const text = `{"a":1,"b":2,"errorMessage":"no","c":3}${following}`;
    expect(checkText(text)).toMatchObject({ kind: 'document', hasErrorMessage: true });
  });

  it('are not taken for those of the outermost object', () => {
    const text = `[{"a":1,"errorMessage":"no"},{"errorMessage":1,"errorMessage":1}]${following}`;
    expect(checkText(text)).toMatchObject({ kind: 'document', hasErrorMessage: false });
  });
});
