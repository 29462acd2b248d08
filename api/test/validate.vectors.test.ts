import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type SchemaName, validate } from '../src/index.ts';
import { describeGolden } from './golden-data.ts';
import { explainedDifferences } from './verdict-differences.ts';

const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** Our verdict is the vendor's, or the document shows which deviation makes the difference. */
function expectVerdict(name: SchemaName, document: unknown, vendorAccepts: boolean): void {
  const problems = validate(name, document);
  if ((problems.length === 0) === vendorAccepts) return;
  expect(explainedDifferences(document, problems), JSON.stringify(problems)).not.toEqual([]);
}

describeGolden('results of collections', 'collect', (folder) => {
  const cases = readdirSync(folder).filter((one) =>
    existsSync(join(folder, one, 'collect-result.json')),
  );
  it.each(cases)('%s has the vendor’s verdict, deviations apart', (one) => {
    const { validators } = readJson(folder, one, 'expected-validation.json');
    const accepted = validators.validate_api_response.error_count === 0;
    expectVerdict('CollectResult', readJson(folder, one, 'collect-result.json'), accepted);
  });
});

describeGolden('definitions of adapters', 'describe', (folder) => {
  it.each(readdirSync(folder))('%s has the vendor’s verdict, deviations apart', (one) => {
    const accepted = readJson(folder, one, 'expected.json').api_schema.error_count === 0;
    expectVerdict('AdapterDefinition', readJson(folder, one, 'definition.json'), accepted);
  });
});

describeGolden('requests of the vendor’s tools', 'requests', (folder) => {
  it.each(readdirSync(folder))('%s is accepted', (one) => {
    expect(validate('AdapterConfig', readJson(folder, one).expected_body)).toEqual([]);
  });
});
