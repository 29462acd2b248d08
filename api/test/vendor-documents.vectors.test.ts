import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OpenAPIV3 } from 'openapi-types';
import { expect, it } from 'vitest';
import { collectorApi, definitionApi } from '../src/index.ts';
import { contractFacts, schemaNames } from './contract-facts.ts';
import { deviationTable } from './deviation-table.ts';
import { factDifferences } from './fact-differences.ts';
import { describeGolden } from './golden-data.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/deviations.md'), 'utf8');
const documented = deviationTable(page, 'Contract documents');

describeGolden('the contract documents compared with the vendor’s', 'schemas', (folder) => {
  const read = (name: string): OpenAPIV3.Document =>
    JSON.parse(readFileSync(join(folder, name), 'utf8'));

  const pairs: [OpenAPIV3.Document, OpenAPIV3.Document][] = [
    [read('vmware-aria-operations-collector-fwk2.json'), collectorApi],
    [read('integration-sdk-definition-endpoint.json'), definitionApi],
  ];
  const differences = new Map(
    pairs.flatMap(([vendor, here]) => [
      ...factDifferences(
        contractFacts(vendor, schemaNames(here)),
        contractFacts(here, schemaNames(vendor)),
      ),
    ]),
  );

  it('differ exactly where docs/deviations.md says so, in the way it says', () => {
    const rows = documented.map(({ where, vendor, here }) => [where, { vendor, here }] as const);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(differences));
    expect(rows).toHaveLength(differences.size);
  });

  it('differ for a reason that is written down', () => {
    expect(documented.filter(({ why }) => why === '')).toEqual([]);
  });

  it('agree on the five endpoints', () => {
    const operations = pairs.map(([vendor, here]) =>
      [vendor, here].map((one) => Object.keys(one.paths)),
    );
    expect(operations).toEqual([
      [expect.anything(), ['/apiVersion', '/test', '/collect', '/endpointURLs']],
      [expect.anything(), ['/adapterDefinition']],
    ]);
    for (const [vendor, here] of operations) expect(here).toEqual(vendor);
  });
});
