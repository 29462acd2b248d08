import { expect, test } from 'vitest';
import { SdkError } from '../../src/errors.ts';
import { adapterInstance } from '../../src/instance/adapter-instance.ts';
import { complete, definition } from './complete-instance.ts';

test.each(['[]', 'null', '{}', '{"adapter_key": null}', '{"adapter_key": "gala-7"}'])(
  '%j is no instance, and the message does not repeat it',
  (text) => {
    expect(messageFor(text)).toBe(
      'The input is not an adapter instance: it must be a JSON object with an adapter_key.',
    );
  },
);

test.each([
  ['', 'it is empty'],
  ['gala-7', 'it is not valid JSON'],
  ['{"password": gala-7}', 'it is not valid JSON'],
  ['{"password": "gala-7"', 'it is not valid JSON, see line 1, column 22'],
  ['{\n  "password": "gala-7"\n  "port": 1}', 'it is not valid JSON, see line 3, column 3'],
  ['{"password":', 'it is not valid JSON, it ends too early'],
])('%j is no JSON, and the message says where, without repeating it', (text, problem) => {
  expect(messageFor(text)).toBe(`The input is not an adapter instance: ${problem}.`);
});

test('the body of an HTTP request is recognised by its spelling', () => {
  expect(messageFor('{"adapterKey": {"name": "North"}}')).toBe(
    'The input is not an adapter instance: it is the body of an HTTP request, with adapterKey and ' +
      'the like; adapters read adapter_key, credential_config, and all other names, with underscores.',
  );
});

test('members of another type than the contract says are named, and not repeated', () => {
  const json = {
    adapter_key: { name: 7, adapter_kind: 'A', identifiers: [null, { key: 'host', value: 7 }] },
    credential_config: { credential_key: 'login', credential_fields: 'gala-7' },
    cluster_connection_info: ['gala-7'],
    certificate_config: { certificates: [{ is_invalid_hostname_accepted: 'yes' }] },
    collection_number: '4',
  };
  expect(messageFor(JSON.stringify(json))).toBe(
    'The input is not an adapter instance: ' +
      [
        'adapter_key.name must be a text',
        'adapter_key.object_kind must be a text',
        'adapter_key.identifiers[0] must be an object',
        'adapter_key.identifiers[1].value must be a text',
        'credential_config.credential_fields must be a list',
        'cluster_connection_info.user_name must be a text',
        'cluster_connection_info.host_name must be a text',
        'certificate_config.certificates[0].cert_pem_string must be a text',
        'certificate_config.certificates[0].is_invalid_hostname_accepted must be true or false',
        'collection_number must be a number.',
      ].join('; '),
  );
});

test('a window that is no time is refused', () => {
  const collection_window = { start_time: 0, end_time: 1e20 };
  expect(messageFor(JSON.stringify({ ...complete, collection_window }))).toBe(
    'The collection window of the input has end_time 100000000000000000000: ' +
      'no time in milliseconds since 1970.',
  );
});

function messageFor(text: string): string {
  try {
    adapterInstance(text, definition);
  } catch (failure) {
    if (failure instanceof SdkError && failure.code === 'INVALID_INSTANCE') return failure.message;
    throw failure;
  }
  return '';
}
