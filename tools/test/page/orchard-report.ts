import type { AdapterDefinition, AttributeDefinition } from '@packwright/api';
import type { Definition } from '../../src/describe/definition.ts';
import { describeDocument } from '../../src/describe/describe-document.ts';
import { describeModel } from '../../src/describe/describe-model.ts';
import { readProperties } from '../../src/describe/read-properties.ts';
import { htmlReport } from '../../src/mp-test/html/html-report.ts';
import { type Collected, makePageData } from '../../src/mp-test/html/make-page-data.ts';
import { judgeCollection } from '../../src/mp-test/judge-answer.ts';
import type { TestReport } from '../../src/mp-test/test-report.ts';
import { type OrchardSize, orchardCollection } from './orchard-collection.ts';

const { root, labels } = describeDocument(orchardDefinition() as Definition);
const describe = { root, labels: readProperties(labels.toProperties()) };

/** A report of a collection with what it is made of. */
export function orchardReport(size: OrchardSize): { report: TestReport; collected: Collected } {
  const body = Buffer.from(JSON.stringify(orchardCollection(size)));
  const response = { url: 'http://127.0.0.1:8080/collect', status: 200, body };
  const against = { describe: describeModel(root), expectations: {} };
  const judged = judgeCollection(response, { seconds: 1.24 }, against);
  const { findings, collection = {}, objectTypes = [] } = judged;
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const counts = { errors: count('ERROR'), warnings: count('WARNING') };
  const passed = counts.errors === 0;
  const request = { endpoint: 'collect', status: 200, seconds: 1.24, bytes: body.length };
  const report: TestReport = {
    ...heading,
    method: 'collect',
    passed,
    exitCode: passed ? 0 : 1,
    request,
    counts,
    findings,
    objectTypes,
  };
  return { report, collected: { collection, describe, hideSecrets: (value) => value } };
}

/** What reports of every method begin with. */
export const heading = {
  version: 1,
  command: 'mp-test',
  tools: '0.1.0',
  project: 'orchard',
  startedAt: '2026-01-31T08:15:00.000Z',
  strict: false,
  runtime: 'process',
  adapterKey: 'OrchardAdapter',
} as const;

/** The page of a collection. */
export function orchardPage(size: OrchardSize): string {
  const { report, collected } = orchardReport(size);
  return htmlReport(makePageData(report, collected));
}

function orchardDefinition(): AdapterDefinition {
  const id = {
    key: 'id',
    label: 'ID',
    required: true,
    enum: false,
    type: 'string',
    ident_type: 1,
    display_order: 0,
  } as const;
  const kind = (key: string, label: string, parts: object = {}) => {
    return { key, label, identifiers: [id], attributes: [], groups: [], ...parts };
  };
  const moisture = attribute({ key: 'moisture', label: 'Moisture', unit: 'percent', is_kpi: true });
  const sensor = {
    key: 'sensor',
    label: 'Sensor',
    instanced: true,
    instance_required: true,
    attributes: [moisture],
    groups: [],
  };
  return {
    schema_version: 1,
    adapter_key: 'OrchardAdapter',
    adapter_label: 'Orchard',
    describe_version: 1,
    adapter_instance: { ...kind('orchard_instance', 'Orchard account'), identifiers: [] },
    credential_types: [],
    object_types: [
      kind('orchard', 'Orchard'),
      kind('row', 'Row', {
        attributes: [attribute({ key: 'water', label: 'Water data', unit: 'kilobyte' })],
      }),
      kind('tree', 'Tree', {
        attributes: [
          attribute({ key: 'height', label: 'Height' }),
          attribute({
            key: 'variety',
            label: 'Variety',
            is_property: true,
            is_key_attribute: true,
            data_type: 'string',
          }),
          attribute({ key: 'pruned', label: 'Pruned', is_property: true, data_type: 'string' }),
        ],
        groups: [sensor],
      }),
    ],
  } as unknown as AdapterDefinition;
}

function attribute(known: Partial<AttributeDefinition>): Partial<AttributeDefinition> {
  return {
    is_rate: false,
    is_discrete: false,
    is_kpi: false,
    is_impact: false,
    is_key_attribute: false,
    dashboard_order: 0,
    data_type: 'float',
    is_property: false,
    ...known,
  };
}
