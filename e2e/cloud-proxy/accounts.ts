import { randomBytes } from 'node:crypto';
import type { ClusterConnectionInfo } from '@packwright/api';
import type { Account } from './driver/account.ts';
import type { RehearsalImages } from './rehearsal-images.ts';

/** An account of the template `host`; its parameters tell it from others. */
export function hostAccount(
  { host }: RehearsalImages,
  name: string,
  parameters: Readonly<Record<string, string>> = {},
): Account {
  return {
    id: uniqueId(),
    image: host,
    adapterKind: 'HostAdapter',
    objectKind: 'host_adapter_instance',
    name,
    parameters: { host_name: name, ...parameters },
  };
}

/** An account of the template `http` for an API at that URL, with the password that is right. */
export function orchardAccount(
  { http }: RehearsalImages,
  url: string,
  password = 'ladder',
): Account {
  return {
    id: uniqueId(),
    image: http,
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard_adapter_instance',
    name: 'Orchard North',
    parameters: { url },
    credential: {
      credentialKey: 'login',
      credentialFields: [
        { key: 'user', value: 'picker' },
        { key: 'password', value: password, isPassword: true },
      ],
    },
  };
}

/** How adapters of a cloud proxy reach the platform. */
export const cluster: ClusterConnectionInfo = {
  userName: 'svc-ops',
  password: 'medlar-4711-fruit',
  hostName: 'ops.example',
};

function uniqueId(): string {
  return randomBytes(6).toString('hex');
}
