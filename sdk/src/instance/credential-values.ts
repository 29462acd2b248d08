import type {
  AnyCredential,
  CredentialType,
  CredentialTypes,
  NoCredential,
} from '../definition/credential-type.ts';
import type { AdapterInstanceJson } from './instance-json.ts';

type Given = NonNullable<AdapterInstanceJson['credential_config']>;

const none: NoCredential = { credentialType: undefined, credentials: undefined };

/**
 * The credential the account uses; as it was given where no types are known. Adds what is wrong to
 * `problems`.
 */
export function credentialValues(
  given: Given | null | undefined,
  declared: CredentialTypes | undefined,
  problems: string[],
): AnyCredential {
  const types = declared ?? (given ? { [given.credential_key]: typeAsGiven(given) } : {});
  if (Object.keys(types).length === 0) return none;
  const credentialType = given?.credential_key ?? '';
  const type = Object.hasOwn(types, credentialType) ? types[credentialType] : undefined;
  if (type === undefined) {
    problems.push(wrongType(given?.credential_key, Object.keys(types)));
    return none;
  }
  const texts = new Map(given?.credential_fields?.map(({ key, value }) => [key, value]));
  return { credentialType, credentials: fieldValues(type, texts, problems) };
}

function typeAsGiven({ credential_fields }: Given): CredentialType {
  const fields = (credential_fields ?? []).map(({ key, is_password }) => {
    return [key, { required: false, password: is_password ?? false }];
  });
  return { fields: Object.fromEntries(fields) };
}

function wrongType(given: string | undefined, known: readonly string[]): string {
  return given === undefined
    ? `a credential is required (${known.join(' or ')}), and the account has none`
    : `credential type ${given} is not one of ${known.join(', ')}`;
}

function fieldValues(
  type: CredentialType,
  texts: ReadonlyMap<string, string | null | undefined>,
  problems: string[],
): Record<string, string | undefined> {
  const values = Object.entries(type.fields).map(([key, field]) => {
    const value = texts.get(key) || undefined;
    if (value === undefined && field.required !== false) {
      problems.push(`credential field ${key} is required and has no value`);
    }
    return [key, value] as const;
  });
  return hideSecrets(Object.fromEntries(values), secretFields(type));
}

function secretFields(type: CredentialType): string[] {
  return Object.entries(type.fields).flatMap(([key, field]) =>
    'password' in field && field.password ? [key] : [],
  );
}

/**
 * Keeps secrets out of logs that print whole objects: the values are there for who asks for them by
 * name, while `console.log` and `JSON.stringify` show a placeholder.
 */
function hideSecrets(
  values: Record<string, string | undefined>,
  secrets: readonly string[],
): Record<string, string | undefined> {
  const hidden = Object.fromEntries(secrets.map((key) => [key, '<hidden>']));
  const shown = () => ({ ...values, ...hidden });
  const visible = { ...values };
  // Accessors, because inspect without custom functions prints plain values but not getters.
  for (const key of secrets) {
    Object.defineProperty(visible, key, { enumerable: true, get: () => values[key] });
  }
  Object.defineProperty(visible, 'toJSON', { value: shown });
  Object.defineProperty(visible, Symbol.for('nodejs.util.inspect.custom'), { value: shown });
  return visible;
}
