import type { AdapterConfig, Identifier, ObjectKey } from '@packwright/api';
import { FloatNumber, type PipeValue } from './pipe-json.ts';

/** The collection number and window of one run, as they go to the adapter. */
export interface CollectionMoment {
  readonly number: number | null;
  readonly window: PipeValue;
}

/**
 * The adapter instance as the CF2 contract has it on the input pipe: the same data under snake_case
 * names, every known member present, unknown ones dropped, `null` where the request had nothing.
 * Lists that the request left out are empty lists.
 */
export function toPipeInstance(config: AdapterConfig, moment = givenMoment(config)): PipeInstance {
  return {
    adapter_key: toAdapterKey(config.adapterKey),
    credential_config: toCredentials(config.credentialConfig),
    cluster_connection_info: toClusterConnection(config.clusterConnectionInfo),
    certificate_config: toCertificates(config.certificateConfig),
    collection_number: moment.number,
    collection_window: moment.window,
  };
}

export interface PipeInstance {
  readonly [member: string]: PipeValue;
  readonly credential_config: PipeValue;
  readonly cluster_connection_info: PipeValue;
}

/** What the caller itself said; both `null` when it said nothing. */
export function givenMoment(config: AdapterConfig): CollectionMoment {
  const { collectionNumber, collectionWindow: window } = config;
  return {
    number: collectionNumber ?? null,
    window: window
      ? { start_time: new FloatNumber(window.startTime), end_time: new FloatNumber(window.endTime) }
      : null,
  };
}

function toAdapterKey(key: ObjectKey): PipeValue {
  return {
    name: key.name,
    adapter_kind: key.adapterKind,
    object_kind: key.objectKind,
    identifiers: (key.identifiers ?? []).map(toIdentifier),
  };
}

function toIdentifier(identifier: Identifier): PipeValue {
  return {
    key: identifier.key,
    value: identifier.value ?? null,
    is_part_of_uniqueness: identifier.isPartOfUniqueness ?? false,
  };
}

function toCredentials(credentials: AdapterConfig['credentialConfig']): PipeValue {
  if (!credentials) return null;
  return {
    credential_key: credentials.credentialKey,
    credential_fields: credentials.credentialFields.map((field) => ({
      key: field.key,
      value: field.value ?? null,
      is_password: field.isPassword ?? false,
    })),
  };
}

function toClusterConnection(cluster: AdapterConfig['clusterConnectionInfo']): PipeValue {
  if (!cluster) return null;
  return {
    user_name: cluster.userName,
    password: cluster.password ?? null,
    host_name: cluster.hostName,
  };
}

function toCertificates(config: AdapterConfig['certificateConfig']): PipeValue {
  if (!config) return null;
  return {
    certificates: (config.certificates ?? []).map((certificate) => ({
      cert_pem_string: certificate.certPemString,
      is_invalid_hostname_accepted: certificate.isInvalidHostnameAccepted ?? false,
      is_expired_certificate_accepted: certificate.isExpiredCertificateAccepted ?? false,
    })),
  };
}
