import type { AdapterConfig } from '@packwright/api';

/** Gives a value back without the secrets: those in all texts in it, however deep. */
export type HideSecrets = <Value>(value: Value) => Value;

/**
 * Hides the passwords of an adapter instance, as they are and as programs like to print them. Those
 * under four characters are left: hiding them would make every report unreadable.
 */
export function hidingSecretsOf(instance: AdapterConfig | undefined): HideSecrets {
  const fields = instance?.credentialConfig?.credentialFields ?? [];
  const passwords = fields.filter(({ isPassword }) => isPassword).map(({ value }) => value);
  const { userName, password } = instance?.clusterConnectionInfo ?? {};
  const secrets = [...passwords, password].filter((secret) => secret !== undefined);
  const users = [...fields.map(({ value }) => value), userName].filter(
    (user) => user !== undefined,
  );
  const forms = secrets.flatMap((secret) => [...formsOf(secret), ...basicForms(users, secret)]);
  const longestFirst = [...new Set(forms)]
    .filter((form) => form.length >= shortest)
    .toSorted((a, b) => b.length - a.length);
  return <Value>(value: Value) => hidden(value, longestFirst) as Value;
}

const shortest = 4;

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    secret.trim(),
    ...secret.split(/[\r\n]+/).map((line) => line.trim()),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    bytes.toString('hex'),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/.?=*$/, ''),
  ];
}

/** As the header `Authorization: Basic …` has it, which clients print with their errors. */
function basicForms(users: readonly string[], secret: string): string[] {
  return secret.length < shortest
    ? []
    : users.map((user) => Buffer.from(`${user}:${secret}`).toString('base64'));
}

function hidden(value: unknown, forms: readonly string[]): unknown {
  if (forms.length === 0) return value;
  if (typeof value === 'string') {
    return forms.reduce((text, form) => text.replaceAll(form, 'REDACTED'), value);
  }
  if (Array.isArray(value)) return value.map((entry) => hidden(entry, forms));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    hidden(key, forms),
    hidden(inner, forms),
  ]);
  return Object.fromEntries(entries);
}
