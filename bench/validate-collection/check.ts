// Checks the answer in a file and prints what that took, as JSON.
import { readFileSync } from 'node:fs';
import { checkCollection } from '../../tools/src/checks/check-collection.ts';
import { readCollection } from '../../tools/src/collection/read-collection.ts';
import { modelOfDefinition } from '../../tools/src/describe/describe-model.ts';
import { collectionText } from '../../tools/src/statistics/collection-text.ts';
import { largeCollection } from '../collect-result.ts';

const [, , file = ''] = process.argv;
const url = 'http://localhost:8080/collect';
const body = readFileSync(file);

const begun = performance.now();
const answer = readCollection({ url, status: 200, body });
const parsed = performance.now();
const findings = checkCollection(answer, describeOfPickers());
collectionText(answer, { seconds: 1 });
const done = performance.now();

console.log(
  JSON.stringify({
    seconds: (done - begun) / 1_000,
    parsing: (parsed - begun) / 1_000,
    memoryMb: process.resourceUsage().maxRSS / 1_024,
    findings: findings.length,
  }),
);

/** What the pickers of the large collection declare. */
function describeOfPickers() {
  const attribute = (key: string, isProperty: boolean) => ({
    key,
    label: key,
    dashboard_order: 0,
    data_type: isProperty ? 'string' : 'float',
    is_property: isProperty,
    is_rate: false,
    is_discrete: false,
    is_impact: false,
    is_key_attribute: false,
  });
  const group = (key: string, parts: object) => {
    return { key, label: key, instanced: false, instance_required: false, ...parts };
  };
  const rows = Array.from({ length: largeCollection.metrics }, (_, row) =>
    group(`row_${row}`, { attributes: [attribute('picked_kg', false)] }),
  );
  const states = Array.from({ length: largeCollection.properties }, (_, state) =>
    attribute(`state_${state}`, true),
  );
  const kind = (key: string, parts: object) => {
    return { key, label: key, identifiers: [], attributes: [], groups: [], ...parts };
  };
  const uuid = {
    key: 'uuid',
    label: 'UUID',
    required: true,
    ident_type: 1,
    enum: false,
    display_order: 0,
    type: 'string',
  };
  return modelOfDefinition({
    schema_version: 1,
    adapter_key: 'OrchardAdapter',
    adapter_label: 'Orchard',
    describe_version: 1,
    adapter_instance: kind('orchard', {}),
    credential_types: [],
    object_types: [
      kind('orchard_picker', {
        identifiers: [uuid],
        groups: [group('harvest', { groups: rows }), group('summary', { attributes: states })],
      }),
    ],
  });
}
