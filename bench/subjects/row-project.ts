import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdapterFiles } from '../servers/adapter-folder.ts';

const packageFile = join(import.meta.dirname, '../../base-image/package.json');

/** A project whose image starts from the base image of this version, and adds one file. */
export function rowProject(adapter: string): AdapterFiles {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const methods = ['test', 'collect', 'adapter_definition', 'endpoint_urls'];
  return {
    commands: Object.fromEntries(methods.map((method) => [method, `node adapter.mjs ${method}`])),
    files: {
      Dockerfile: `FROM packwright/base-image:${version}\nCOPY . .\n`,
      'adapter.mjs': adapter,
    },
  };
}

/** Objects of two metrics each, without any library. */
export function rowAdapter(objects: number): string {
  return `import { readFileSync, writeFileSync } from 'node:fs';
const [, , method, input, output] = process.argv;
readFileSync(input);
const value = { data_type: 'float', is_property: false, is_rate: false, is_discrete: false,
  is_impact: false, is_key_attribute: false, is_kpi: false };
const trees = ['height', 'girth'].map((key) => ({ ...value, key, label: key, dashboard_order: 0 }));
const row = (n) => ({
  key: { name: 'Row ' + n, adapterKind: 'Orchard', objectKind: 'row', identifiers: [] },
  metrics: trees.map(({ key }) => ({ key, numberValue: n, timestamp: Date.now() })),
  properties: [], events: [],
});
const answers = {
  test: () => ({}),
  endpoint_urls: () => ({ endpointUrls: [] }),
  collect: () => ({ result: Array.from({ length: ${objects} }, (_, n) => row(n)), relationships: [] }),
  adapter_definition: () => ({
    adapter_key: 'Orchard', adapter_label: 'Orchard', describe_version: 1, schema_version: 1,
    adapter_instance: { key: 'orchard', label: 'Orchard', identifiers: [], attributes: [], groups: [] },
    credential_types: [],
    object_types: [{ key: 'row', label: 'Row', identifiers: [], attributes: trees, groups: [] }],
  }),
};
writeFileSync(output, JSON.stringify(answers[method]()));
`;
}
