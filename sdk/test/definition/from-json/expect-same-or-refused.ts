import { expect } from 'vitest';
import { definitionJson } from '../../../src/definition/definition-json.ts';
import { canonical } from './canonical.ts';
import { declareDefinition } from './declare-definition.ts';
import type { Loose } from './loose.ts';
import { refusals } from './refusals.ts';

/** The SDK writes what it was told, unless the definition holds something that it refuses. */
export function expectSameOrRefused(json: Loose): void {
  const reasons = refusals.filter(({ isIn }) => isIn(json)).map(({ what }) => what);
  if (reasons.length > 0) {
    expect(() => declareDefinition(json), `refused: ${reasons}`).toThrow();
  } else {
    const written = JSON.parse(JSON.stringify(definitionJson(declareDefinition(json))));
    expect(canonical(written)).toEqual(canonical(json));
  }
}
