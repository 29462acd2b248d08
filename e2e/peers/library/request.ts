import type { AdapterConfig } from '@packwright/api';

/** The end of the window that each collection is given, in milliseconds: also all its timestamps. */
export const collectionEnd = 1_767_225_600_000;

/** What differs from one request to another. */
export interface RequestOptions {
  readonly certificate: string;
  /** Address of the platform's own API. */
  readonly platform?: string;
  readonly password?: string;
  /** A further parameter: the value of a metric. */
  readonly flow?: string;
}

/** What a collector sends, in the names of its API. */
export function requestOf(options: RequestOptions): AdapterConfig {
  const { certificate, platform, password = 'gala-7', flow } = options;
  return {
    adapterKey: {
      name: 'Orchard North',
      adapterKind: 'PeerOrchard',
      objectKind: 'peer_orchard_instance',
      identifiers: [
        { key: 'host', value: 'orchard.example', isPartOfUniqueness: true },
        { key: 'region', value: 'north', isPartOfUniqueness: false },
        ...(flow === undefined ? [] : [{ key: 'flow', value: flow, isPartOfUniqueness: false }]),
      ],
    },
    credentialConfig: {
      credentialKey: 'login',
      credentialFields: [
        { key: 'user', value: 'picker', isPassword: false },
        { key: 'password', value: password, isPassword: true },
      ],
    },
    clusterConnectionInfo:
      platform === undefined ? null : { userName: 'svc-ops', password: 'p4ss', hostName: platform },
    certificateConfig: {
      certificates: [
        {
          certPemString: certificate,
          isInvalidHostnameAccepted: false,
          isExpiredCertificateAccepted: true,
        },
      ],
    },
    collectionNumber: 4,
    collectionWindow: { startTime: 1, endTime: collectionEnd },
  };
}

/** The same as the vendor documents it on the input pipe: in snake_case. */
export function inputOf(request: unknown): string {
  return JSON.stringify(request).replace(/"([a-z]+[A-Z]\w*)":/g, (_, name: string) => {
    const words = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `"${words}":`;
  });
}
