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
    if (secret.test(name)) safe.searchParams.set(name, '***');
  }
  return safe.href;
}

const secret = /pass|pwd|secret|token|key$|auth|credential|session|signature|^sig$|^code$/i;
