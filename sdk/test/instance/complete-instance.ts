import type { AdapterDefinition } from '../../src/definition/adapter-definition.ts';
import { adapterInstance } from '../../src/instance/adapter-instance.ts';

export const key = { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'o' };

export const definition: AdapterDefinition = {
  key: 'OrchardAdapter',
  parameters: {
    host: {},
    port: { type: 'integer', default: 443 },
    proxy: { required: false },
    mode: { type: 'enum', values: ['fast', { key: 'full', label: 'All' }], default: 'full' },
  },
  credentials: {
    login: {
      fields: {
        user: {},
        secret: { password: true },
        realm: { type: 'enum', values: ['local', 'directory'], required: false },
        pin: { type: 'integer', required: false },
      },
    },
  },
  objectTypes: [],
};

export const login = (...values: [string, string | null][]) => ({
  credential_key: 'login',
  credential_fields: values.map(([key, value]) => ({ key, value, is_password: key === 'secret' })),
});

export const parameters = (values: Record<string, string | null>) =>
  Object.entries(values).map(([key, value]) => ({ key, value, is_part_of_uniqueness: false }));

export const complete = {
  adapter_key: { ...key, identifiers: parameters({ host: 'ops.example', port: '8443' }) },
  credential_config: login(['user', 'picker'], ['secret', 'gala-7']),
  cluster_connection_info: { user_name: 'svc', password: 'p4ss', host_name: 'ops.example' },
  certificate_config: {
    certificates: [
      {
        cert_pem_string: '-----BEGIN CERTIFICATE-----',
        is_invalid_hostname_accepted: false,
        is_expired_certificate_accepted: true,
      },
    ],
  },
  collection_number: 4,
  collection_window: { start_time: 1_795_292_986_531.5608, end_time: 1_795_292_986_697.3525 },
};

export const read = (json: unknown, declared: AdapterDefinition | undefined = definition) =>
  adapterInstance(JSON.stringify(json), declared);
