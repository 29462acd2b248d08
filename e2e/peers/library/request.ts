import type { AdapterConfig, Identifier } from '@packwright/api';

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
  /** Further parameters: which relationships the collection tells, and whether it relates objects at all. */
  readonly relating?: Relating;
}

export interface Relating {
  readonly mode: RelationshipMode;
  readonly related: 'yes' | 'no';
}

/** All that the library has. */
export const relationshipModes = ['AUTO', 'ALL', 'NONE', 'PER_OBJECT'] as const;
export type RelationshipMode = (typeof relationshipModes)[number];

/** What a collector sends, in the names of its API. */
export function requestOf(options: RequestOptions): AdapterConfig {
  const { certificate, platform, password = 'gala-7', flow, relating } = options;
  return {
    adapterKey: {
      name: 'Orchard North',
      adapterKind: 'PeerOrchard',
      objectKind: 'peer_orchard_instance',
      identifiers: [
        { key: 'host', value: 'orchard.example', isPartOfUniqueness: true },
        { key: 'region', value: 'north', isPartOfUniqueness: false },
        ...parameter('flow', flow),
        ...parameter('relationship_mode', relating?.mode),
        ...parameter('related', relating?.related),
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

function parameter(key: string, value: string | undefined): Identifier[] {
  return value === undefined ? [] : [{ key, value, isPartOfUniqueness: false }];
}

/** The same as the vendor documents it on the input pipe: in snake_case. */
export function inputOf(request: unknown): string {
  return JSON.stringify(request).replace(/"([a-z]+[A-Z]\w*)":/g, (_, name: string) => {
    const words = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `"${words}":`;
  });
}
