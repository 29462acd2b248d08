import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBytes } from './check-bytes.ts';
import { cuts, nearlyJson } from './json-texts.ts';
import { oracle, oracleHasErrorMessage } from './oracle.ts';

const runs = { numRuns: 2_000 };

describe('the check, against a strict decoder and JSON.parse', () => {
  it('finds the same in any bytes, wherever they are cut', () => {
    const property = fc.property(nearlyJson(), cuts(), (bytes, places) => {
      const verdict = checkBytes(bytes, places);
      const found = verdict.kind === 'document' ? verdict.topLevel : verdict.kind;
      expect(found).toBe(oracle(bytes));
    });
    fc.assert(property, runs);
  });

  it('finds the same key errorMessage in every document', () => {
    const property = fc.property(nearlyJson(), cuts(), (bytes, places) => {
      const verdict = checkBytes(bytes, places);
      fc.pre(verdict.kind === 'document');
      expect(verdict.hasErrorMessage).toBe(oracleHasErrorMessage(bytes));
    });
    fc.assert(property, runs);
  });

  it('names the same position and reason wherever the bytes are cut', () => {
    const property = fc.property(nearlyJson(), cuts(), (bytes, places) => {
      expect(checkBytes(bytes, places)).toEqual(checkBytes(bytes));
    });
    fc.assert(property, runs);
  });

  it('finds nothing wrong with the bytes before the position it names', () => {
    const property = fc.property(nearlyJson(), (bytes) => {
      const verdict = checkBytes(bytes);
      fc.pre(verdict.kind === 'fault');
      const { position } = verdict.fault;
      const before = checkBytes(bytes.subarray(0, position));
      if (before.kind === 'fault') expect(before.fault.position).toBe(position);
    });
    fc.assert(property, runs);
  });
});
