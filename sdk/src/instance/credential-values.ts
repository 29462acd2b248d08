import {
  type AnyCredential,
  type CredentialField,
  type CredentialType,
  type CredentialTypes,
  type NoCredential,
  withoutCredential,
} from '../definition/credential-type.ts';
import { hideSecrets } from './hidden-secrets.ts';
import type { AdapterInstanceJson } from './instance-json.ts';
import { typedValue, valueProblem } from './typed-value.ts';

type Given = NonNullable<AdapterInstanceJson['credential_config']>;

type Value = string | number | undefined;

const none: NoCredential = { credentialType: undefined, credentials: undefined };

/**
 * The credential the adapter instance uses; as it was given where no types are known. Adds what is
 * wrong to `problems`.
 */
export function credentialValues(
  given: Given | null | undefined,
  declared: CredentialTypes | undefined,
  problems: string[],
): AnyCredential {
  const types = declared ?? (given ? { [given.credential_key]: typeAsGiven(given) } : {});
  if (Object.keys(types).length === 0) return none;
  if (!given && types[withoutCredential]) return none;
  const [credentialType, type] = typeOf(given, types) ?? [];
  if (given && credentialType !== undefined && type !== undefined) {
    return { credentialType, credentials: fieldValues(type, given, problems) };
  }
  problems.push(wrongType(given?.credential_key, Object.keys(types)));
  return none;
}

function typeAsGiven({ credential_fields }: Given): CredentialType {
  const fields = (credential_fields ?? []).map(({ key }) => [key, { required: false }]);
  return { fields: Object.fromEntries(fields) };
}

/** Keys of credential types and their fields mean the same in any case, as those of parameters do. */
function typeOf(given: Given | null | undefined, types: CredentialTypes) {
  const wanted = given?.credential_key.toLowerCase();
  return Object.entries(types).find(([key]) => key.toLowerCase() === wanted);
}

function wrongType(given: string | undefined, known: readonly string[]): string {
  return given === undefined
    ? `a credential is required (${known.join(' or ')}), and the adapter instance has none`
    : `credential type ${given} is not one of ${known.join(', ')}`;
}

function fieldValues(type: CredentialType, given: Given, problems: string[]) {
  const texts = new Map(
    given.credential_fields?.map(({ key, value }) => [key.toLowerCase(), value ?? '']),
  );
  const values = Object.entries(type.fields).map(([key, field]) => {
    return [key, fieldValue(key, field, texts.get(key.toLowerCase()), problems)] as const;
  });
  return hideSecrets(Object.fromEntries(values), secretFields(type, given));
}

function fieldValue(
  key: string,
  field: CredentialField,
  text: string | undefined,
  problems: string[],
): Value {
  if (text === undefined || text === '') {
    const value = field.default;
    if (value === undefined && field.required !== false) {
      problems.push(`credential field ${key} is required and has no value`);
    }
    return value;
  }
  const problem = valueProblem(field, text);
  if (problem !== undefined) problems.push(`credential field ${key} ${problem}`);
  return typedValue(field, text);
}

/** Those that the adapter declares as secret, and those that the platform knows as such. */
function secretFields(type: CredentialType, { credential_fields }: Given): string[] {
  const secret = new Set(
    credential_fields?.filter((field) => field.is_password).map(({ key }) => key.toLowerCase()),
  );
  return Object.entries(type.fields).flatMap(([key, field]) =>
    ('password' in field && field.password) || secret.has(key.toLowerCase()) ? [key] : [],
  );
}
