/** What the user of a sample filled in. */
export type Account = {
  readonly parameters?: Readonly<Record<string, string>>;
  /** The fields of one credential type. */
  readonly credential?: {
    readonly type: string;
    readonly fields: Readonly<Record<string, string>>;
  };
  /** A certificate that the user accepted. */
  readonly certificate?: string;
  /** How the platform itself is reached. */
  readonly suiteApi?: {
    readonly host: string;
    readonly userName: string;
    readonly password: string;
  };
  readonly collectionNumber?: number;
  /** Milliseconds since 1970. */
  readonly window?: readonly [number, number];
};

/** The adapter instance as a server writes it. */
export function accountJson({
  parameters = {},
  credential,
  certificate,
  suiteApi,
  collectionNumber,
  window,
}: Account): string {
  return JSON.stringify({
    adapter_key: {
      name: 'North',
      adapter_kind: 'OrchardAdapter',
      object_kind: 'OrchardAdapter_adapter_instance',
      identifiers: pairs(parameters).map((pair) => ({ ...pair, is_part_of_uniqueness: true })),
    },
    credential_config: credential
      ? { credential_key: credential.type, credential_fields: pairs(credential.fields) }
      : null,
    cluster_connection_info: suiteApi
      ? { host_name: suiteApi.host, user_name: suiteApi.userName, password: suiteApi.password }
      : null,
    certificate_config: certificate ? { certificates: [{ cert_pem_string: certificate }] } : null,
    collection_number: collectionNumber ?? null,
    collection_window: window ? { start_time: window[0], end_time: window[1] } : null,
  });
}

function pairs(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}
