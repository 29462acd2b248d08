import type { AdapterDefinition } from '../definition/adapter-definition.ts';
import type { Attributes } from '../definition/attribute-group.ts';
import type { ChosenCredential, CredentialTypes } from '../definition/credential-type.ts';
import type { Parameters, ParameterValues } from '../definition/parameter.ts';
import { SdkError } from '../errors.ts';
import { AdapterInstanceObject } from '../object/adapter-instance-object.ts';
import { type CollectionWindow, collectionWindow } from './collection-window.ts';
import { credentialValues } from './credential-values.ts';
import { hiddenSecrets } from './hidden-secrets.ts';
import { type AdapterInstanceJson, instanceJson } from './instance-json.ts';
import { parameterValues } from './parameter-values.ts';
import { type SuiteApiConnection, suiteApiConnection } from './suite-api-connection.ts';

/**
 * The adapter instance that a request is about: what its user entered, and what the platform adds.
 * Secrets are read by name, and never shown by `console.log`, `util.inspect` or `JSON.stringify`.
 *
 * @example
 * import type { AdapterInstance } from '@packwright/sdk';
 *
 * export function baseUrl({ parameters }: AdapterInstance): string {
 *   return `https://${parameters.host ?? 'localhost'}`;
 * }
 */
export type AdapterInstance<
  P extends Parameters = Parameters,
  C extends CredentialTypes = CredentialTypes,
  A extends Attributes = Attributes,
> = {
  readonly name: string;
  readonly adapterKind: string;
  /** The adapter instance as an object, for values, events and children of its own. */
  readonly instance: AdapterInstanceObject<A>;
  /** By the declared keys, in the declared types; all that arrived, as texts, without definition. */
  readonly parameters: ParameterValues<P>;
  /** To trust in connections of this adapter instance; empty when there are none. */
  readonly certificates: readonly Certificate[];
  /** How to reach the platform's own API. Sent with collections only, and not by every collector. */
  readonly suiteApiConnection: SuiteApiConnection | undefined;
  /** Collections since the container started; 0 for the first one and outside of a collection. */
  readonly collectionNumber: number;
  readonly window: CollectionWindow;
} & ChosenCredential<C>;

/**
 * A certificate that the platform trusts or its user accepted, for connections of the adapter
 * instance. `httpClient` and `suiteApiClient` take them from the input by themselves.
 *
 * @example
 * import type { Certificate } from '@packwright/sdk';
 *
 * export const pemTexts = (certificates: readonly Certificate[]) =>
 *   certificates.map(({ pem }) => pem);
 */
export type Certificate = {
  /** The PEM text, with its BEGIN and END lines. */
  readonly pem: string;
  /** Whether this very certificate is accepted after its end; before its beginning it never is. */
  readonly acceptExpired: boolean;
  /** Whether this very certificate is accepted from a host that it does not name. */
  readonly acceptInvalidHostname: boolean;
};

/**
 * @param text one JSON document, as read from the input pipe
 * @throws SdkError INVALID_INSTANCE for a text that is no adapter instance, and naming everything
 * that does not fit the adapter's definition
 */
export function adapterInstance(
  text: string,
  definition: AdapterDefinition | undefined,
): AdapterInstance {
  const json = instanceJson(text);
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
    suiteApiConnection: suiteApiConnection(json.cluster_connection_info),
    collectionNumber: json.collection_number ?? 0,
    window: collectionWindow(json.collection_window),
  };
  if (problems.length === 0) return instance;
  throw new SdkError('INVALID_INSTANCE', `${instance.name}: ${problems.join('; ')}.`);
}

/** Every secret that the instance holds, for whoever has to keep them out of other texts. */
export function secretsOf({ credentials, suiteApiConnection }: AdapterInstance): string[] {
  return [...hiddenSecrets(credentials), ...hiddenSecrets(suiteApiConnection)];
}

function instanceObject(
  key: AdapterInstanceJson['adapter_key'],
  definition: AdapterDefinition | undefined,
) {
  const identifiers = (key.identifiers ?? []).map(({ key, value, is_part_of_uniqueness }) => ({
    key,
    value: value ?? '',
    isPartOfUniqueness: is_part_of_uniqueness ?? false,
  }));
  const { name, adapter_kind: adapterKind, object_kind: objectKind } = key;
  return new AdapterInstanceObject(
    { name, adapterKind, objectKind, identifiers },
    definition?.instance?.attributes ?? {},
  );
}

function certificates({ certificate_config }: AdapterInstanceJson): Certificate[] {
  return (certificate_config?.certificates ?? []).map((certificate) => ({
    pem: certificate.cert_pem_string,
    acceptExpired: certificate.is_expired_certificate_accepted ?? false,
    acceptInvalidHostname: certificate.is_invalid_hostname_accepted ?? false,
  }));
}
