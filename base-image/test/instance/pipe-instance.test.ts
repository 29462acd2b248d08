import { expect, test } from 'vitest';
import { toPipeInstance } from '../../src/instance/pipe-instance.ts';
import { toPipeJson } from '../../src/instance/pipe-json.ts';

const smallest = { adapterKey: { name: 'n', adapterKind: 'k', objectKind: 'o' } };

const full = {
  adapterKey: {
    name: 'Orchard North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'OrchardAdapter_adapter_instance',
    identifiers: [
      { key: 'host', value: 'api.orchard.example', isPartOfUniqueness: true },
      { key: 'proxyHost' },
    ],
  },
  credentialConfig: {
    credentialKey: 'orchard_login',
    credentialFields: [
      { key: 'userName', value: 'picker' },
      { key: 'secret', value: 'gala-7', isPassword: true },
      { key: 'empty' },
    ],
  },
  clusterConnectionInfo: { userName: 'svc-ops', password: 'p4ss', hostName: 'ops.example' },
  certificateConfig: {
    certificates: [{ certPemString: '-----BEGIN\n', isExpiredCertificateAccepted: true }],
  },
  collectionNumber: 7,
  collectionWindow: { startTime: 5, endTime: 6.25 },
  somethingElse: 42,
};

test('every known member is present, null where the request had nothing, lists empty', () => {
  expect(toPipeJson(toPipeInstance(smallest)).toString()).toBe(
    '{"adapter_key": {"name": "n", "adapter_kind": "k", "object_kind": "o", "identifiers": []}, ' +
      '"credential_config": null, "cluster_connection_info": null, "certificate_config": null, ' +
      '"collection_number": null, "collection_window": null}',
  );
});

test('members are renamed, keys of identifiers and credentials are not, defaults are filled in', () => {
  expect(JSON.parse(toPipeJson(toPipeInstance(full)).toString())).toEqual({
    adapter_key: {
      name: 'Orchard North',
      adapter_kind: 'OrchardAdapter',
      object_kind: 'OrchardAdapter_adapter_instance',
      identifiers: [
        { key: 'host', value: 'api.orchard.example', is_part_of_uniqueness: true },
        { key: 'proxyHost', value: null, is_part_of_uniqueness: false },
      ],
    },
    credential_config: {
      credential_key: 'orchard_login',
      credential_fields: [
        { key: 'userName', value: 'picker', is_password: false },
        { key: 'secret', value: 'gala-7', is_password: true },
        { key: 'empty', value: null, is_password: false },
      ],
    },
    cluster_connection_info: { user_name: 'svc-ops', password: 'p4ss', host_name: 'ops.example' },
    certificate_config: {
      certificates: [
        {
          cert_pem_string: '-----BEGIN\n',
          is_invalid_hostname_accepted: false,
          is_expired_certificate_accepted: true,
        },
      ],
    },
    collection_number: 7,
    collection_window: { start_time: 5, end_time: 6.25 },
  });
});

test('a certificate configuration without certificates has an empty list', () => {
  const instance = toPipeInstance({ ...smallest, certificateConfig: {} });
  expect(instance.certificate_config).toEqual({ certificates: [] });
});

test('members that are missing from a cluster connection are null', () => {
  const clusterConnectionInfo = { userName: 'u', hostName: 'h' };
  const instance = toPipeInstance({ ...smallest, clusterConnectionInfo });
  expect(instance.cluster_connection_info).toEqual({
    user_name: 'u',
    password: null,
    host_name: 'h',
  });
});

test('a window of null or nothing stays null, a number of 0 stays 0', () => {
  const instance = toPipeInstance({ ...smallest, collectionNumber: 0 });
  expect(instance).toMatchObject({ collection_number: 0, collection_window: null });
});
