import type { AdapterDefinition } from '../definition/adapter-definition.ts';
import type { Attributes } from '../definition/attribute-group.ts';
import type { ChosenCredential, CredentialTypes } from '../definition/credential-type.ts';
import type { Parameters, ParameterValues } from '../definition/parameter.ts';
import { SdkError } from '../errors.ts';
import { AdapterInstanceObject } from '../object/adapter-instance-object.ts';
import { credentialValues } from './credential-values.ts';
import type { AdapterInstanceJson } from './instance-json.ts';
import { parameterValues } from './parameter-values.ts';

/** A certificate that the platform trusts or its user accepted, for connections of this account. */
export type Certificate = {
  readonly pem: string;
  readonly acceptExpired: boolean;
  readonly acceptInvalidHostname: boolean;
};

/** The account an adapter works for: what its user entered, and what the platform adds. */
export type AdapterInstance<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  A extends Attributes = Attributes,
> = {
  readonly name: string;
  readonly adapterKind: string;
  /** The account as an object, for values, events and children of its own. */
  readonly instance: AdapterInstanceObject<A>;
  readonly parameters: ParameterValues<P>;
  readonly certificates: readonly Certificate[];
  /** Collections since the container started; 0 for the first one and outside of a collection. */
  readonly collectionNumber: number;
  /** The time to collect: from the end of the last collection, 1970 for the first one, to now. */
  readonly window: { readonly start: Date; readonly end: Date };
} & ChosenCredential<C>;

/**
 * @param text one JSON document, as read from the input pipe
 * @throws SdkError INVALID_INSTANCE naming everything that does not fit the adapter's definition
 */
export function adapterInstance(
  text: string,
  definition: AdapterDefinition | undefined,
): AdapterInstance {
  const json = parsed(text);
  const problems: string[] = [];
  const instance = {
    name: json.adapter_key.name,
    adapterKind: json.adapter_key.adapter_kind,
    instance: instanceObject(json.adapter_key, definition),
    parameters: parameterValues(
      json.adapter_key.identifiers ?? [],
      definition && (definition.parameters ?? {}),
      problems,
    ),
    ...credentialValues(
      json.credential_config,
      definition && (definition.credentials ?? {}),
      problems,
    ),
    certificates: certificates(json),
    collectionNumber: json.collection_number ?? 0,
    window: collectionWindow(json),
  };
  if (problems.length === 0) return instance;
  throw new SdkError('INVALID_INSTANCE', `${instance.name}: ${problems.join('; ')}.`);
}

function instanceObject(key: KeyJson, definition: AdapterDefinition | undefined) {
  const identifiers = (key.identifiers ?? []).map(({ key, value, is_part_of_uniqueness }) => ({
    key,
    value: value ?? '',
    isPartOfUniqueness: is_part_of_uniqueness ?? true,
  }));
  const { name, adapter_kind: adapterKind, object_kind: objectKind } = key;
  return new AdapterInstanceObject(
    { name, adapterKind, objectKind, identifiers },
    definition?.instance?.attributes ?? {},
  );
}

type KeyJson = NonNullable<AdapterInstanceJson['adapter_key']>;

function parsed(text: string) {
  const json = jsonOrUndefined(text);
  if (json?.adapter_key) return { ...json, adapter_key: json.adapter_key };
  throw new SdkError(
    'INVALID_INSTANCE',
    'The input is not an adapter instance: it must be a JSON object with an adapter_key.',
  );
}

function jsonOrUndefined(text: string): AdapterInstanceJson | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    // The text is left out of the message: it may hold credentials.
    return undefined;
  }
}

function certificates(json: AdapterInstanceJson): Certificate[] {
  return (json.certificate_config?.certificates ?? []).map((certificate) => ({
    pem: certificate.cert_pem_string,
    acceptExpired: certificate.is_expired_certificate_accepted ?? false,
    acceptInvalidHostname: certificate.is_invalid_hostname_accepted ?? false,
  }));
}

function collectionWindow({ collection_window }: AdapterInstanceJson) {
  return {
    start: new Date(collection_window?.start_time ?? 0),
    end: new Date(collection_window?.end_time ?? Date.now()),
  };
}
