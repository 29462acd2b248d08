import { isSecretName, nameInQuery } from './secret-name.ts';

/**
 * The URL for messages and logs: without user and password, and without the values of query
 * parameters whose names speak of secrets.
 */
export function safeUrl(url: URL | string): string {
  const safe = new URL(url);
  safe.username = '';
  safe.password = '';
  safe.hash = '';
  for (const name of new Set(safe.searchParams.keys())) {
    if (isSecretName(nameInQuery(name))) safe.searchParams.set(name, '***');
  }
  return safe.href;
}
