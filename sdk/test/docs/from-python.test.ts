import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { units } from '../../src/index.ts';

const repository = join(import.meta.dirname, '../../..');
const textOf = (path: string) => readFileSync(join(repository, path), 'utf8');

const page = textOf('docs/authoring/from-python.md');
const rows = page
  .slice(page.indexOf('## Name by name'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Python|---) \|/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, python = '', here = '']) => ({ python, here }));

/** What the Python library 1.1.0 exports, and the members of its classes. */
const names = {
  'the program': 'test get_endpoints collect get_adapter_definition main',
  keys: `Identifier Key key value is_part_of_uniqueness adapter_kind object_kind name identifiers
    get_identifier get_json IdentifierUniquenessException`,
  'values and events': `Metric Property Event Criticality NONE INFO WARNING IMMEDIATE CRITICAL AUTOMATIC
    message criticality fault_key auto_cancel start_date update_date cancel_date watch_wait_cycle
    cancel_wait_cycle`,
  objects: `Object get_key adapter_type object_type get_identifier_value add_metric add_metrics with_metric
    get_metric get_metric_values get_last_metric_value add_property add_properties with_property
    get_property get_property_values get_last_property_value add_event add_events with_event add_child
    add_children add_parent add_parents get_children get_parents has_content`,
  'the adapter instance': `AdapterInstance credential_type get_credential_type credentials
    get_credential_value suite_api_client get_suite_api_client certificates get_certificates
    collection_number get_collection_number collection_window get_collection_window from_input
    CertificateInfo get_certificate_string get_certificate_object is_expired_certificate_accepted
    is_invalid_hostname_accepted`,
  results: `TestResult is_success with_error EndpointResult with_endpoint endpoints CollectResult obj_list
    target_definition objects object get_object get_objects_by_type add_object add_objects
    ObjectKeyAlreadyExistsException update_relationships definition adapter_type send_results
    RelationshipUpdateModes ALL NONE AUTO PER_OBJECT`,
  'the Suite API': `SuiteApiConnectionParameters auth_source SuiteApiClient get_token release_token get post
    put patch delete paged_get paged_post query_for_resources key_to_object`,
  'pipes, timers, log': `read_from_pipe write_to_pipe Timer graph setup_logging getLogger rotate`,
  'the definition': `AdapterDefinition adapter_instance_key adapter_instance_label version
    define_string_parameter define_int_parameter define_enum_parameter add_parameter
    define_credential_type add_credential_type add_credential_types define_object_type add_object_type
    add_object_types to_json StringParameter IntParameter EnumParameter max_length description required
    advanced default CredentialType define_password_parameter add_parameters CredentialStringParameter
    CredentialIntParameter CredentialPasswordParameter CredentialEnumParameter ObjectType
    define_string_identifier define_int_identifier define_enum_identifier add_identifier add_identifiers
    GroupType define_group define_instanced_group instance_required add_group add_groups define_metric
    define_string_property define_numeric_property add_attribute add_attributes Group MetricAttribute
    PropertyAttribute is_rate is_discrete is_kpi is_impact is_key_attribute display_order dashboard_order
    Units validate_key KeyException DuplicateKeyException`,
};

describe.each(Object.entries(names))('%s', (_, list) => {
  test.each(list.split(/\s+/))('%s has a row', (name) => {
    const wanted = new RegExp(`\`[^\`]*\\b${name}\\b[^\`]*\``);
    expect(rows.filter(({ python }) => wanted.test(python))).not.toEqual([]);
  });
});

test('each row names what there is instead, or says why it is not needed', () => {
  for (const { python, here } of rows) {
    expect(here, python).toMatch(/`|^the same$|^not needed, because /);
  }
});

test('every name on our side is one of the SDK', () => {
  const sources = globSync('sdk/src/**/*.ts', { cwd: repository }).map(textOf).join('\n');
  for (const { here } of rows) {
    for (const [, code = ''] of here.matchAll(/`([^`]+)`/g)) {
      for (const word of ownNames(code))
        expect(sources, `${word} of ${code}`).toMatch(wordIn(word));
    }
  }
});

test('there are as many units as the page says', () => {
  const all = Object.values(units).flatMap((group) => Object.keys(group));
  expect(page).toContain(`and the ${all.length - 1} others`);
});

/** Without what authors choose themselves, and what belongs to the language or to Node. */
function ownNames(code: string): string[] {
  const words = code.replace(/'[^']*'/g, '').match(/[A-Za-z]\w*/g) ?? [];
  return words.filter((word) => !foreign.has(word));
}

const foreign = new Set([
  ...['Tree', 'host', 'port', 'mode', 'login', 'user', 'pin', 'realm', 'tree_id', 'row', 'kind'],
  ...['await', 'using', 'return', 'throw', 'new', 'node', 'crypto', 'true', 'fn', 'timer'],
]);

const wordIn = (word: string) => new RegExp(`\\b${word}\\b`);
