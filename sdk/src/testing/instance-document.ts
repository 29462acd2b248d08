import type { AdapterDefinition } from '../definition/adapter-definition.ts';
import type { CredentialField } from '../definition/credential-type.ts';
import { SdkError } from '../errors.ts';
import { isSecretName } from '../http/secret-name.ts';
import type { AdapterInstanceJson } from '../instance/instance-json.ts';
import type { TestAccount } from './test-account.ts';

/** The account as a server writes it on the input pipe, and the secrets that it holds. */
export type InstanceDocument = {
  readonly json: AdapterInstanceJson;
  /** By the names of their fields. */
  readonly secrets: Readonly<Record<string, string>>;
};

/** @throws SdkError INVALID_INSTANCE for parameters and credentials that the adapter lacks */
export function instanceDocument(
  account: TestAccount,
  definition: AdapterDefinition | undefined,
): InstanceDocument {
  const { certificates = [], window, collectionNumber, suiteApi } = account;
  const credential = credentialJson(account, definition);
  const json = {
    adapter_key: {
      name: account.name ?? 'Test',
      adapter_kind: definition?.key ?? 'TestAdapter',
      object_kind: objectKindOf(definition),
      identifiers: identifiersJson(account, definition),
    },
    credential_config: credential,
    cluster_connection_info: suiteApi
      ? { user_name: suiteApi.userName, password: suiteApi.password, host_name: suiteApi.host }
      : null,
    certificate_config: { certificates: certificates.map(certificateJson) },
    collection_number: collectionNumber ?? null,
    collection_window: window
      ? { start_time: window.start.getTime(), end_time: window.end.getTime() }
      : null,
  };
  return { json, secrets: secretsOf(credential, account) };
}

function objectKindOf(definition: AdapterDefinition | undefined): string {
  return definition?.instance?.key ?? `${definition?.key ?? 'TestAdapter'}_adapter_instance`;
}

/** The form has its defaults filled in, and sends an empty text for what is left empty. */
function identifiersJson({ parameters = {} }: TestAccount, definition?: AdapterDefinition) {
  const declared = definition ? (definition.parameters ?? {}) : asTexts(parameters);
  refuseUnknown('parameter', Object.keys(parameters), Object.keys(declared));
  return Object.entries(declared).map(([key, parameter]) => ({
    key,
    value: String(ownValue(parameters, key) ?? parameter.default ?? ''),
    is_part_of_uniqueness: !(parameter.advanced ?? false),
  }));
}

function asTexts(given: object): NonNullable<AdapterDefinition['parameters']> {
  return Object.fromEntries(Object.keys(given).map((key) => [key, {}]));
}

type CredentialJson = NonNullable<AdapterInstanceJson['credential_config']>;

function credentialJson(
  { credentials }: TestAccount,
  definition: AdapterDefinition | undefined,
): CredentialJson | null {
  const [type, ...others] = Object.keys(credentials ?? {});
  if (credentials === undefined || type === undefined) return null;
  if (others.length > 0) refuse('an account has one credential, of one type');
  const given = credentials[type] ?? {};
  const types = definition?.credentials ?? {};
  if (definition) refuseUnknown('credential type', [type], Object.keys(types));
  const fields: Readonly<Record<string, CredentialField>> =
    ownValue(types, type)?.fields ?? Object.fromEntries(Object.keys(given).map(undeclaredField));
  refuseUnknown(`field of credential ${type}`, Object.keys(given), Object.keys(fields));
  const textOf = (value: unknown) => (value === undefined ? null : String(value));
  return {
    credential_key: type,
    credential_fields: Object.entries(fields).map(([key, field]) => ({
      key,
      value: textOf(ownValue(given, key) ?? field.default),
      is_password: 'password' in field && field.password === true,
    })),
  };
}

/** A key may be called like something that every object inherits. */
function ownValue<V>(record: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Without a definition, its name alone says whether a field is secret. */
function undeclaredField(key: string): [string, CredentialField] {
  return [key, { password: isSecretName(key) }];
}

function certificateJson(certificate: NonNullable<TestAccount['certificates']>[number]) {
  const {
    pem,
    acceptExpired = false,
    acceptInvalidHostname = false,
  } = typeof certificate === 'string' ? { pem: certificate } : certificate;
  return {
    cert_pem_string: pem,
    is_invalid_hostname_accepted: acceptInvalidHostname,
    is_expired_certificate_accepted: acceptExpired,
  };
}

function secretsOf(credential: CredentialJson | null, { suiteApi }: TestAccount) {
  const fields = credential?.credential_fields?.filter((field) => field.is_password) ?? [];
  return {
    ...Object.fromEntries(fields.map(({ key, value }) => [key, value ?? ''])),
    ...(suiteApi && { 'suite-api-password': suiteApi.password }),
  };
}

function refuseUnknown(what: string, given: readonly string[], known: readonly string[]): void {
  const unknown = given.find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const list = known.length > 0 ? `there are ${known.join(', ')}` : 'there is none';
  refuse(`the adapter has no ${what} "${unknown}": ${list}`);
}

function refuse(problem: string): never {
  throw new SdkError('INVALID_INSTANCE', `The account of the test: ${problem}.`);
}
